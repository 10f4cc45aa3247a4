using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Completes typed words: the index finds, the database has the names.</summary>
internal sealed class SuggestService(CurrentIndex index, EntityNames known)
{
    public async Task<SuggestResponse> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken)
    {
        using var view = await index.OpenInSlotAsync(cancellationToken);
        var suggest = new IndexSuggest(view);
        var items = await CompleteAsync(suggest, request.Q!, request, cancellationToken);
        if (items.Count == 0 && suggest.Correct(request.Q!) is { } corrected)
        {
            items = await CompleteAsync(suggest, corrected, request, cancellationToken);
        }

        return new SuggestResponse { Items = items };
    }

    private async Task<List<Suggestion>> CompleteAsync(
        IndexSuggest suggest, string typed, SuggestRequest request, CancellationToken cancellationToken)
    {
        var wanted = ListTerms.Parse(request.Types).Wanted?.Select(name => Enum.Parse<SuggestionType>(name, ignoreCase: true)).ToList()
            ?? [.. Enum.GetValues<SuggestionType>()];
        var items = new List<Suggestion>();
        foreach (var type in wanted.Distinct().Order())
        {
            items.AddRange(type switch
            {
                SuggestionType.Speaker => await FindSpeakersAsync(suggest, typed, request.Size, cancellationToken),
                SuggestionType.Headline => await FindHeadlinesAsync(suggest, typed, request.Size, cancellationToken),
                SuggestionType.Source => await FindSourcesAsync(suggest, typed, cancellationToken),
                _ => await FindTagsAsync(suggest, typed, cancellationToken),
            });
        }

        return [.. items.OrderByDescending(item => item.Count ?? -1).Take(request.Size)
            .Select(item => item with { Matches = SpanResponse.Of(suggest.Match(item.Text, typed)) })];
    }

    private async Task<IEnumerable<Suggestion>> FindSpeakersAsync(
        IndexSuggest suggest, string typed, int size, CancellationToken cancellationToken)
    {
        var found = suggest.FindSpeakers(typed, size);
        var names = await known.ReadSpeakersAsync(found.Select(speaker => speaker.Id), cancellationToken);
        return found.Where(speaker => names.ContainsKey(speaker.Id)).Select(speaker => New(
            SuggestionType.Speaker, names[speaker.Id], speaker.Id, speaker.Count, LinkPath.To($"/api/v1/speakers/{speaker.Id}")));
    }

    private async Task<IEnumerable<Suggestion>> FindHeadlinesAsync(
        IndexSuggest suggest, string typed, int size, CancellationToken cancellationToken)
    {
        var ids = suggest.FindHeadlines(typed, size);
        var headlines = await known.ReadHeadlinesAsync(ids, cancellationToken);
        return ids.Where(headlines.ContainsKey).Select(id => New(
            SuggestionType.Headline, headlines[id], id, null, LinkPath.To($"/api/v1/articles/{id}")));
    }

    // An article has one outlet, but perhaps a source that is called otherwise.
    private async Task<IEnumerable<Suggestion>> FindSourcesAsync(
        IndexSuggest suggest, string typed, CancellationToken cancellationToken)
    {
        var counts = suggest.CountArticles(SearchFacet.Source, typed).ToDictionary(count => long.Parse(count.Value), count => count.Count);
        var names = await known.ReadOutletsAsync(counts.Keys, cancellationToken);
        return names.Select(outlet => New(
            SuggestionType.Source, outlet.Value, outlet.Key, counts[outlet.Key],
            LinkPath.To($"/api/v1/articles?source={Uri.EscapeDataString(outlet.Value)}")));
    }

    // An article with a tag that begins so has other tags too.
    private async Task<IEnumerable<Suggestion>> FindTagsAsync(
        IndexSuggest suggest, string typed, CancellationToken cancellationToken)
    {
        var beginning = NameKey.Of(typed);
        var counts = suggest.CountArticles(SearchFacet.Tag, typed)
            .Where(count => $" {count.Value}".Contains($" {beginning}", StringComparison.Ordinal))
            .Take(SuggestRequest.MaxSize).ToDictionary(count => count.Value, count => count.Count);
        var names = await known.ReadTagsAsync(counts.Keys, cancellationToken);
        return names.Select(tag => New(
            SuggestionType.Tag, tag.Value, null, counts[tag.Key], LinkPath.To($"/api/v1/articles?tag={Uri.EscapeDataString(tag.Value)}")));
    }

    private static Suggestion New(SuggestionType type, string text, long? id, long? count, string link) =>
        new() { Type = type, Text = text, Id = id, Count = count, Matches = [], Link = link };
}
