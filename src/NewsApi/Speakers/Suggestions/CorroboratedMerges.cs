using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Speakers.Suggestions;

/// <summary>
/// Merges speakers whose names differ in a middle initial, where articles corroborate that they are one person: see
/// <see cref="Corroboration"/>. Such articles often come long after the names were compared.
/// </summary>
internal sealed class CorroboratedMerges(WriteQueue writes, Snapshots snapshots, SpeakerWriter speakers, TimeProvider clock)
{
    private CorroborationProgress _seen = new(0, 0);

    /// <summary>Merges what articles corroborate since the last call; one caller at a time.</summary>
    public async Task MergeAsync(CancellationToken cancellationToken)
    {
        var (pairs, newest) = await snapshots.ReadAsync(
            async database => (
                await database.FindCorroboratedAsync(_seen, cancellationToken), await database.ReadProgressAsync(cancellationToken)),
            cancellationToken);
        var merged = 0;
        foreach (var pair in pairs)
        {
            merged += await writes.WriteAsync((database, token) => MergeAsync(database, pair, token), cancellationToken) ? 1 : 0;
        }

        _seen = newest;
        if (merged > 0)
        {
            await speakers.MoveQuotesAsync(cancellationToken);
        }
    }

    // False where a client, or another server, decided meanwhile.
    private async Task<bool> MergeAsync(NewsDbContext database, CorroboratedPair pair, CancellationToken cancellationToken)
    {
        var suggestion = await database.SpeakerSuggestions.SingleOrDefaultAsync(
            one => one.Id == pair.SuggestionId && one.Status == SuggestionStatus.Open, cancellationToken);
        if (suggestion is null)
        {
            return false;
        }

        suggestion.Status = SuggestionStatus.Automatic;
        suggestion.Evidence = [.. suggestion.Evidence.Union([pair.Evidence])];
        suggestion.Version++;
        suggestion.UpdatedAt = clock.GetUtcTime();
        await database.SaveChangesAsync(cancellationToken);
        await speakers.MergePairAsync(database, (suggestion.FirstId, suggestion.SecondId), SuggestionStore.Rules, cancellationToken);
        database.ChangeTracker.Clear();
        return true;
    }
}
