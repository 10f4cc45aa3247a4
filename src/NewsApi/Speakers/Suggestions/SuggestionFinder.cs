using Microsoft.EntityFrameworkCore;
using NewsApi.Data;

namespace NewsApi.Speakers.Suggestions;

/// <summary>
/// Compares speakers that are new or were changed with all others, in small batches after the commits that stored them. What is
/// certain, or becomes so by later articles, is merged; all else becomes a suggestion.
/// </summary>
internal sealed class SuggestionFinder(
    WriteQueue writes,
    Snapshots snapshots,
    SpeakerWriter speakers,
    CorroboratedMerges corroborated,
    ChangeFeed feed,
    TimeProvider clock,
    ILogger<SuggestionFinder> logger)
    : BackgroundService
{
    private const int BatchSize = 100;

    // Leaves most of the time to others while many articles are stored.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(10);

    private long _compared = -1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var sequence = feed.Sequence;
            try
            {
                var isComplete = await CompareAllAsync(stoppingToken);
                await corroborated.MergeAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
                await (isComplete ? feed.WaitBeyondAsync(sequence, stoppingToken) : Task.CompletedTask);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(failure, "Speakers were not compared; the next attempt is in {Pause}", RetryPause);
                await Task.Delay(RetryPause, clock, stoppingToken);
            }
        }
    }

    // False where more are to be compared. Commits that store no new speaker and edit none are skipped without a query.
    private async Task<bool> CompareAllAsync(CancellationToken cancellationToken)
    {
        var last = feed.Marks.OfSpeakers();
        var isComplete = last == _compared || await CompareAsync(cancellationToken) < BatchSize;
        _compared = isComplete ? last : -1;
        return isComplete;
    }

    // Returns the number of speakers compared.
    private async Task<int> CompareAsync(CancellationToken cancellationToken)
    {
        var ids = await snapshots.ReadAsync(database => database.ListUncomparedAsync(BatchSize, cancellationToken), cancellationToken);
        if (ids.Count == 0)
        {
            return 0;
        }

        await writes.WriteAsync((database, token) => database.StoreKeysAsync(ids, token), cancellationToken);
        var matches = await snapshots.ReadAsync(database => database.FindMatchesAsync(ids, cancellationToken), cancellationToken);
        var merged = await writes.WriteAsync((database, token) => StoreAsync(database, ids, matches, token), cancellationToken);
        if (merged)
        {
            await speakers.MoveQuotesAsync(cancellationToken);
        }

        return ids.Count;
    }

    private async Task<bool> StoreAsync(
        NewsDbContext database, IReadOnlyList<long> ids, IReadOnlyList<SpeakerMatch> matches, CancellationToken cancellationToken)
    {
        await database.Speakers.Where(speaker => ids.Contains(speaker.Id))
            .ExecuteUpdateAsync(update => update.SetProperty(speaker => speaker.IsCompared, true), cancellationToken);
        var added = await database.AddAsync(matches, clock.GetUtcTime(), cancellationToken);
        database.ChangeTracker.Clear();
        var certain = added.FindAll(match => match.Name.IsCertain);
        foreach (var match in certain)
        {
            await speakers.MergePairAsync(database, match.Pair, SuggestionStore.Rules, cancellationToken);
            database.ChangeTracker.Clear();
        }

        return certain.Count > 0;
    }
}
