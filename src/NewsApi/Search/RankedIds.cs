using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Quotes;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Querying;
using NewsApi.Search.Query;

namespace NewsApi.Search;

/// <summary>Finds the ids of lists with a query.</summary>
internal sealed class RankedIds(CurrentIndex index, ListWarnings warnings)
{
    /// <summary>Finds a page of articles, by relevance unless <paramref name="order"/> says otherwise.</summary>
    public Task<Slice<long>> FindArticlesAsync(
        string query, ArticleFilter filter, IReadOnlyList<SortKey> order, PageRequest page, CancellationToken cancellationToken) =>
        FindAsync(new IndexQuery { Types = [SearchType.Article], Filter = filter, Order = order }, query, page, cancellationToken);

    /// <summary>Finds a page of quotes, by relevance unless <paramref name="order"/> says otherwise.</summary>
    public Task<Slice<long>> FindQuotesAsync(
        string query, QuoteFilter filter, IReadOnlyList<SortKey> order, PageRequest page, CancellationToken cancellationToken) =>
        FindAsync(new IndexQuery { Types = [SearchType.Quote], Quotes = filter, Order = order }, query, page, cancellationToken);

    /// <summary>Finds a page of speakers by words of their names; where there are none, by similar words.</summary>
    public async Task<Slice<long>> FindSpeakersAsync(string query, PageRequest page, CancellationToken cancellationToken)
    {
        var speakers = new IndexQuery { Types = [SearchType.Speaker] };
        var found = await FindAsync(speakers, ParseName(query), page, cancellationToken);
        if (found.Items.Count > 0 || found.Total > 0)
        {
            return found;
        }

        string? corrected;
        using (var view = await index.OpenInSlotAsync(cancellationToken))
        {
            corrected = new IndexSuggest(view).CorrectName(query);
        }

        return corrected is null ? found : await FindAsync(speakers, ParseName(corrected), page, cancellationToken);
    }

    /// <summary>Finds all articles that match, in the order of their ids.</summary>
    public Task<IReadOnlyList<long>> FindAllArticlesAsync(string query, ArticleFilter filter, CancellationToken cancellationToken) =>
        FindAllAsync(new IndexQuery { Types = [SearchType.Article], Filter = filter }, query, cancellationToken);

    /// <summary>Finds all quotes that match, in the order of their ids.</summary>
    public Task<IReadOnlyList<long>> FindAllQuotesAsync(string query, QuoteFilter filter, CancellationToken cancellationToken) =>
        FindAllAsync(new IndexQuery { Types = [SearchType.Quote], Quotes = filter }, query, cancellationToken);

    private async Task<IReadOnlyList<long>> FindAllAsync(IndexQuery filtered, string query, CancellationToken cancellationToken)
    {
        using var view = await index.OpenInSlotAsync(cancellationToken);
        try
        {
            return new IndexSearch(view, cancellationToken).FindAll(
                filtered with { Query = QueryParser.Parse(query), TimeLimit = IndexQuery.WholeTimeLimit });
        }
        catch (SearchBudgetSpentException spent)
        {
            throw new InvalidParameterException("q", spent.Message);
        }
    }

    // "Müller" may be written "Mueller"; the index has both forms of a name that is written with the umlaut.
    private static ParsedQuery ParseName(string query)
    {
        var (typed, digraphs) = (QueryParser.Parse(query), GermanNames.ToDigraphs(query));
        return digraphs != query.Normalize() && typed.Root is { } root && QueryParser.Parse(digraphs).Root is { } other
            ? typed with { Root = new AnyNode([root, other], root.Span) }
            : typed;
    }

    private Task<Slice<long>> FindAsync(IndexQuery filtered, string query, PageRequest page, CancellationToken cancellationToken) =>
        FindAsync(filtered, QueryParser.Parse(query), page, cancellationToken);

    // The index is searched synchronously: it is work for the processor.
    private async Task<Slice<long>> FindAsync(
        IndexQuery filtered, ParsedQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        using var view = await index.OpenInSlotAsync(cancellationToken);
        foreach (var problem in query.Problems)
        {
            warnings.Add(problem.Message);
        }

        var asked = (filtered with { Query = query, TimeLimit = IndexQuery.PageTimeLimit }).OnPage(page);
        var result = new IndexSearch(view, cancellationToken).Find(asked);
        var isCounted = !result.IsPartial && page.Count == CountMode.Exact;
        return new Slice<long>([.. result.Hits.Select(hit => hit.Id)], isCounted ? result.Total : null)
        {
            Next = result.Next.ToCursor(asked),
        };
    }
}
