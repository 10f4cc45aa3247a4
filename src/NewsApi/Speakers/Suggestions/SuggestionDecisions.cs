using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Speakers.Suggestions;

/// <summary>Accepts and dismisses suggestions.</summary>
internal sealed class SuggestionDecisions(ResourceWriter writer, SpeakerWriter speakers, TimeProvider clock)
{
    /// <summary>Decides a suggestion; null when there is none of the id. Accepting merges the speakers in the same transaction.</summary>
    public async Task<DecidedSuggestion> DecideAsync(
        long id, SuggestionDecision decision, WriteRules rules, CancellationToken cancellationToken)
    {
        var wanted = decision == SuggestionDecision.Accept ? SuggestionStatus.Accepted : SuggestionStatus.Dismissed;
        var merged = false;
        var result = await writer.ChangeAsync(
            new ResourceChange<SuggestionResponse>(
                async (database, token) => (await database.FindSuggestionAsync(id, token))?.ToState(),
                async (database, _, token) =>
                {
                    var suggestion = (await database.FindSuggestionAsync(id, token))!;
                    if (suggestion.Status == wanted)
                    {
                        return Respond(suggestion);
                    }

                    if (suggestion.Status is SuggestionStatus.Accepted or SuggestionStatus.Automatic)
                    {
                        return RefuseMerged(suggestion);
                    }

                    merged = wanted == SuggestionStatus.Accepted;
                    return await DecideAsync(database, suggestion, wanted, rules, token);
                }),
            rules,
            cancellationToken);
        var isMerged = merged && result?.Outcome == WriteOutcome.Changed;
        return new DecidedSuggestion(result, isMerged ? await speakers.MoveQuotesAsync(cancellationToken) : null);
    }

    private async Task<WriteResult<SuggestionResponse>> DecideAsync(
        NewsDbContext database,
        SpeakerSuggestion suggestion,
        SuggestionStatus status,
        WriteRules rules,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcTime();
        await database.SpeakerSuggestions.Where(one => one.Id == suggestion.Id).ExecuteUpdateAsync(
            update => update.SetProperty(one => one.Status, status)
                .SetProperty(one => one.Version, one => one.Version + 1)
                .SetProperty(one => one.UpdatedAt, now)
                .SetProperty(one => one.DecidedBy, rules.Principal.Name),
            cancellationToken);
        if (status == SuggestionStatus.Accepted)
        {
            await speakers.MergePairAsync(database, (suggestion.FirstId, suggestion.SecondId), rules, cancellationToken);
            database.ChangeTracker.Clear();
        }

        return Respond((await database.FindSuggestionAsync(suggestion.Id, cancellationToken))!);
    }

    private static WriteResult<SuggestionResponse> Respond(SpeakerSuggestion suggestion) =>
        new(WriteOutcome.Changed, suggestion.ToState()) { Resource = new Lazy<SuggestionResponse>(suggestion.ToResponse()) };

    private static WriteResult<SuggestionResponse> RefuseMerged(SpeakerSuggestion suggestion) =>
        new(WriteOutcome.Rejected, suggestion.ToState())
        {
            Detail = "The speakers were merged; to undo it, restore the revision of the speaker before the merge.",
        };
}

/// <summary>What became of a decision, and the job that moves quotes where it merged speakers.</summary>
internal sealed record DecidedSuggestion(WriteResult<SuggestionResponse>? Result, Job? Job);
