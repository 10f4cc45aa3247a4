using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>Creates and changes articles. A text is parsed before the write is queued.</summary>
internal sealed class ArticleWriter(ResourceWriter writer, ArticleSnapshotReader articles, TimeProvider clock)
{
    /// <summary>Returns the article that a request would store.</summary>
    public static WriteResult<ParsedArticleResponse> Preview(ArticleRequest request)
    {
        var parsed = MeasuredParser.Parse(request.Text!);
        var article = ArticleBuilder.Build(request, parsed);
        return RefuseTooManyQuotes<ParsedArticleResponse>(article) ?? new WriteResult<ParsedArticleResponse>(WriteOutcome.Returned)
        {
            Resource = new Lazy<ParsedArticleResponse>(article.ToParsedResponse(parsed.Diagnostics)),
        };
    }

    /// <summary>Creates an article.</summary>
    public async Task<WriteResult<ArticleResponse>> CreateAsync(
        ArticleRequest request, WriteRules rules, CancellationToken cancellationToken)
    {
        var draft = new ArticleDraft(request);
        if (Refuse(draft.Article, rules.Principal) is { } refused)
        {
            return refused;
        }

        var result = await writer.CreateAsync(
            new JointItem<NewResource<ArticleDraft>>(
                new NewResource<ArticleDraft>(draft, rules), SizeOf(draft.Article), Duplicates.KeysOf(draft.Article)),
            CreateAsync,
            cancellationToken);
        return (await articles.CompleteAsync(result, cancellationToken))!;
    }

    /// <summary>Parses the text of a request, and returns the article to create.</summary>
    public static Article Build(ArticleRequest request) => ArticleBuilder.Build(request, MeasuredParser.Parse(request.Text!));

    /// <summary>Returns the refusal to create an article; null if the principal may create it.</summary>
    public static WriteResult<ArticleResponse>? Refuse(Article article, Principal principal) =>
        RefuseTooManyQuotes<ArticleResponse>(article) ?? principal.Refuse<ArticleResponse>(article.Source);

    /// <summary>Creates articles that are not refused, in the transaction of the writer.</summary>
    public Task CreateAsync(
        NewsDbContext database, IReadOnlyList<Article> articles, Principal principal, CancellationToken cancellationToken) =>
        new ArticleStore(database, principal, clock.GetUtcTime()).InsertAsync(articles, cancellationToken);

    /// <summary>Changes an article; null if it does not exist.</summary>
    public async Task<WriteResult<ArticleResponse>?> ChangeAsync(
        long id, ArticleChange change, WriteRules rules, CancellationToken cancellationToken)
    {
        if (await articles.PrepareAsync(_ => Task.FromResult<long?>(id), change, cancellationToken) is not { } edit)
        {
            return null;
        }

        return RefuseTooManyQuotes<ArticleResponse>(edit.Article) ?? await ChangeAsync(
            new ResourceChange<ArticleResponse>(
                (database, token) => database.FindStateAsync(id, token),
                (database, present, token) => ReplaceAsync(database, present, edit, rules, token))
            {
                Size = SizeOf(edit.Article),
            },
            rules,
            cancellationToken);
    }

    /// <summary>Creates an article, or replaces the one with the same source and external id.</summary>
    public async Task<WriteResult<ArticleResponse>> PutAsync(
        ArticleRequest request, WriteRules rules, CancellationToken cancellationToken)
    {
        var change = ArticleChange.To(request);
        var article = ArticleBuilder.Build(request, change.Parse(request.Text!));
        if (RefuseTooManyQuotes<ArticleResponse>(article) is { } refused)
        {
            return refused;
        }

        var edit = await articles.PrepareAsync(
            database => Duplicates.FindSameIdAsync(database, article, 0, cancellationToken), change, cancellationToken);
        return (await ChangeAsync(
            new ResourceChange<ArticleResponse>(
                async (database, token) => await Duplicates.FindSameIdAsync(database, article, 0, token) is { } id
                    ? await database.FindStateAsync(id, token)
                    : null,
                async (database, present, token) => await ReplaceAsync(
                    database, present, edit ?? (await PreparedChange.PrepareAsync(database, present.Id, change, token))!, rules, token))
            {
                Size = SizeOf(article),
                Create = async (database, token) => rules.Principal.Refuse<ArticleResponse>(article.Source)
                    ?? (await CreateAsync(database, [(article, rules)], token))[0],
            },
            rules,
            cancellationToken))!;
    }

    private async Task<WriteResult<ArticleResponse>?> ChangeAsync(
        ResourceChange<ArticleResponse> change, WriteRules rules, CancellationToken cancellationToken) =>
        await articles.CompleteAsync(await writer.ChangeAsync(change, rules, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<JointResult<WriteResult<ArticleResponse>>>> CreateAsync(
        NewsDbContext database, IReadOnlyList<NewResource<ArticleDraft>> drafts, CancellationToken cancellationToken)
    {
        List<(Article Article, WriteRules Rules)> wanted = [.. drafts.Select(draft => (draft.Resource.Take(), draft.Rules))];
        var results = await CreateAsync(database, wanted, cancellationToken);
        return
        [
            .. results.Zip(wanted, (result, one) => new JointResult<WriteResult<ArticleResponse>>(
                result, result.Outcome == WriteOutcome.Created ? one.Article : null)),
        ];
    }

    private async Task<List<WriteResult<ArticleResponse>>> CreateAsync(
        NewsDbContext database, List<(Article Article, WriteRules Rules)> wanted, CancellationToken cancellationToken)
    {
        var compared = wanted.FindAll(one => one.Rules.OnDuplicate != OnDuplicate.Create).ConvertAll(one => one.Article);
        var duplicates = Duplicates.Find(database, compared);
        foreach (var same in wanted.Where(one => !duplicates.ContainsKey(one.Article)).GroupBy(one => one.Rules.Principal.Name))
        {
            await CreateAsync(database, [.. same.Select(one => one.Article)], same.First().Rules.Principal, cancellationToken);
        }

        var results = new List<WriteResult<ArticleResponse>>();
        foreach (var (article, rules) in wanted)
        {
            results.Add(duplicates.TryGetValue(article, out var duplicate)
                ? await Duplicates.RespondAsync(database, duplicate, rules.OnDuplicate, cancellationToken)
                : new WriteResult<ArticleResponse>(WriteOutcome.Created, article.ToState())
                {
                    Resource = new Lazy<ArticleResponse>(article.ToResponse),
                });
        }

        return results;
    }

    private async Task<WriteResult<ArticleResponse>> ReplaceAsync(
        NewsDbContext database, StoredState present, PreparedChange edit, WriteRules rules, CancellationToken cancellationToken)
    {
        await edit.RebaseAsync(database, present, cancellationToken);
        if (rules.Principal.Refuse<ArticleResponse>(edit.Article.Source) is { } refused)
        {
            return refused;
        }

        if (!edit.IsChange(database))
        {
            return new WriteResult<ArticleResponse>(WriteOutcome.Changed, present);
        }

        if (rules.OnDuplicate != OnDuplicate.Create
            && await Duplicates.FindOfChangeAsync(database, edit.Before, edit.Article, cancellationToken) is { } duplicate)
        {
            return await Duplicates.RespondAsync(database, duplicate, rules.OnDuplicate, cancellationToken);
        }

        await new ArticleStore(database, rules.Principal, clock.GetUtcTime()).ReplaceAsync(edit, cancellationToken);
        return new WriteResult<ArticleResponse>(WriteOutcome.Changed, edit.Article.ToState())
        {
            Resource = edit.HasNewParts ? new Lazy<ArticleResponse>(edit.Article.ToResponse) : null,
        };
    }

    // The limit applies to new texts; articles stored before it was introduced may exceed it.
    private static WriteResult<T>? RefuseTooManyQuotes<T>(Article article)
        where T : class =>
        article.Quotes.Count <= Article.QuotesMaxCount ? null : new WriteResult<T>(WriteOutcome.Refused)
        {
            Problem = ProblemTypes.TooManyQuotes,
            Detail = $"The text has {article.Quotes.Count} quotes; the limit is {Article.QuotesMaxCount}.",
        };

    // An estimate: the text itself, and about as much again in quotes, sections and keys.
    private static long SizeOf(Article article) => article.Body.Text.Length * 2L;
}
