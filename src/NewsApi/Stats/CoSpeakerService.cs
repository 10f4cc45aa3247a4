using System.Text.Json;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Stats;

/// <summary>Finds who is quoted together with a speaker.</summary>
internal sealed class CoSpeakerService(CurrentIndex index, SearchQueries queries, EntityNames names)
{
    private const string Order = "-articleCount";

    /// <summary>Lists those who are quoted in the same articles, most articles first.</summary>
    /// <exception cref="InvalidParameterException">It takes too long.</exception>
    public async Task<Slice<CoSpeaker>> ListAsync(long id, PageRequest page, CancellationToken cancellationToken)
    {
        var all = await CountAsync(id, cancellationToken);
        var start = page.After is { } after
            ? all.Count(one => IsUpTo(one, after.Keys[0].GetInt32(), after.Keys[1].GetInt64()))
            : page.Skip;
        var items = all.Skip(start).Take(page.PageSize).ToList();
        var known = await names.ReadSpeakersAsync(items.Select(one => one.Id), cancellationToken);
        return new Slice<CoSpeaker>(
            [
                .. items.Select(one => new CoSpeaker
                {
                    Speaker = new SpeakerReference { Id = one.Id, Name = known.GetValueOrDefault(one.Id, "") },
                    ArticleCount = one.Count,
                }),
            ],
            page.Count == CountMode.None ? null : all.Count)
        {
            Next = items.Count > 0 && start + items.Count < all.Count ? PositionOf(items[^1]) : null,
        };
    }

    private async Task<List<(long Id, int Count)>> CountAsync(long id, CancellationToken cancellationToken)
    {
        var articles = new TimelineRequest { Of = TimelineSubject.Articles };
        var query = await queries.ReadAsync(articles, new ArticleFilterRequest { SpeakerId = id }, cancellationToken);
        var own = query.Filter.Speakers.Wanted ?? [];
        using var view = await index.OpenInSlotAsync(cancellationToken);
        try
        {
            return
            [
                .. new IndexSearch(view, cancellationToken).CountAll(query, SearchFacet.Speaker)
                    .Select(one => (Id: long.Parse(one.Value), one.Count)).Where(one => !own.Contains(one.Id))
                    .OrderByDescending(one => one.Count).ThenBy(one => one.Id),
            ];
        }
        catch (SearchBudgetSpentException spent)
        {
            throw new InvalidParameterException("id", spent.Message);
        }
    }

    private static bool IsUpTo((long Id, int Count) one, int count, long id) => one.Count > count || (one.Count == count && one.Id <= id);

    private static CursorPosition PositionOf((long Id, int Count) last) => new(
        "", Order, [JsonSerializer.SerializeToElement(last.Count), JsonSerializer.SerializeToElement(last.Id)]);
}
