using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Speakers.Suggestions;

/// <summary>
/// Merges speakers whose names differ in a middle initial, where articles corroborate that they are one person: see
/// <see cref="Corroboration"/>. Such articles often come long after the names were compared.
/// </summary>
internal sealed class CorroboratedMerges(
    WriteQueue writes,
    Snapshots snapshots,
    SpeakerWriter speakers,
    ChangeFeed feed,
    TimeProvider clock,
    ILogger<CorroboratedMerges> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly WriteRules Rules = new(Preconditions.None, new Principal("suggestions", "suggestions"));

    private CorroborationProgress _seen = new(0, 0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var sequence = feed.Sequence;
            try
            {
                await MergeAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(failure, "Suggestions were not compared with articles; the next change starts another attempt");
            }

            await Task.Delay(Pause, clock, stoppingToken);
            await feed.WaitBeyondAsync(sequence, stoppingToken);
        }
    }

    private async Task MergeAsync(CancellationToken cancellationToken)
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
            speakers.MoveQuotes();
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
        await speakers.MergePairAsync(database, (suggestion.FirstId, suggestion.SecondId), Rules, cancellationToken);
        database.ChangeTracker.Clear();
        return true;
    }
}
