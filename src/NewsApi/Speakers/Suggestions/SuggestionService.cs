using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Speakers.Suggestions;

/// <summary>Reads suggestions.</summary>
internal sealed class SuggestionService(NewsDbContext database)
{
    private static readonly Ordering<SpeakerSuggestion> Orders =
        new Ordering<SpeakerSuggestion>(suggestion => suggestion.Id, new SortKey("score", true))
            .With("score", suggestion => suggestion.Score)
            .With("createdAt", suggestion => suggestion.CreatedAt);

    /// <summary>Lists suggestions; an open one of which a speaker was merged meanwhile is left out.</summary>
    public async Task<Slice<SuggestionResponse>> ListAsync(
        SuggestionListRequest list, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var statuses = ListTerms.Parse(list.Status).Select(name => Enum.Parse<SuggestionStatus>(name, ignoreCase: true));
        var suggestions = database.SpeakerSuggestions.AsNoTracking()
            .Include(suggestion => suggestion.First).Include(suggestion => suggestion.Second)
            .Where(suggestion => suggestion.Status != SuggestionStatus.Open
                || (suggestion.First.MergedIntoId == null && suggestion.Second.MergedIntoId == null))
            .WhereAny(statuses, wanted => suggestion => wanted.Contains(suggestion.Status))
            .WhereIf(list.Speaker, id => suggestion => suggestion.FirstId == id || suggestion.SecondId == id)
            .WhereIf(list.MinScore, min => suggestion => suggestion.Score >= min);
        var found = await suggestions.ReadPageAsync(Orders, ListPage.Of(page, list.Sort), cancellationToken);
        return found.With([.. found.Items.Select(suggestion => suggestion.ToResponse())]);
    }

    /// <summary>A suggestion; null when there is none of the id.</summary>
    public async Task<SuggestionResponse?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await database.FindSuggestionAsync(id, cancellationToken))?.ToResponse();
}

internal static class SuggestionQueries
{
    /// <summary>A suggestion with both speakers; null when there is none of the id.</summary>
    public static Task<SpeakerSuggestion?> FindSuggestionAsync(
        this NewsDbContext database, long id, CancellationToken cancellationToken) =>
        database.SpeakerSuggestions.AsNoTracking().Include(suggestion => suggestion.First).Include(suggestion => suggestion.Second)
            .SingleOrDefaultAsync(suggestion => suggestion.Id == id, cancellationToken);
}
