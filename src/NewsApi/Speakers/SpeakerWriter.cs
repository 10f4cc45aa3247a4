using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Jobs;
using NewsApi.Speakers.Suggestions;
using NewsApi.Writes;

namespace NewsApi.Speakers;

/// <summary>Edits speakers.</summary>
internal sealed class SpeakerWriter(ResourceWriter writer, QuoteMoves moves, Snapshots snapshots, TimeProvider clock)
{
    /// <summary>Changes members of a speaker; null when there is no such speaker.</summary>
    public Task<SpeakerEdit> ChangeAsync(
        long id, SpeakerPatch patch, WriteRules rules, CancellationToken cancellationToken) =>
        ChangeAsync(id, (_, before, _) => Task.FromResult(before.With(patch)), rules, cancellationToken);

    /// <summary>Merges speakers into another; null when there is no such speaker.</summary>
    /// <exception cref="InvalidParameterException">One that is to be merged is unknown, or the speaker itself.</exception>
    public Task<SpeakerEdit> MergeAsync(
        long id, IReadOnlyList<long> from, WriteRules rules, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            async (database, before, token) => before with
            {
                Merged = [.. before.Merged.Union(await MergedSpeakers.FindAsync(database, id, from, token)).Order()],
            },
            rules,
            cancellationToken);

    /// <summary>Makes a speaker what it was, as a new version; null when there is no such speaker or revision.</summary>
    public async Task<SpeakerEdit> RestoreAsync(
        long id, int number, WriteRules rules, CancellationToken cancellationToken)
    {
        var past = await snapshots.ReadAsync(
            database => database.FindSpeakerRevisionAsync(id, number, cancellationToken), cancellationToken);
        return past is null
            ? new SpeakerEdit(null, null)
            : await ChangeAsync(id, (_, _, _) => Task.FromResult(SpeakerState.Read(past.State)), rules, cancellationToken);
    }

    /// <summary>Merges the one of two speakers that has fewer quotes into the other, within a transaction.</summary>
    public async Task MergePairAsync(
        NewsDbContext database, (long First, long Second) pair, WriteRules rules, CancellationToken cancellationToken)
    {
        var roots = await database.FindRootsAsync([pair.First, pair.Second], cancellationToken);
        var ids = roots.Values.Distinct().ToList();
        if (ids.Count < 2)
        {
            return;
        }

        var trees = await database.LoadTreesAsync(database.Speakers.IgnoreQueryFilters(), ids, cancellationToken);
        var ordered = trees.OrderByDescending(tree => tree.Root.QuoteCount).ThenBy(tree => tree.Root.Id).ToList();
        var before = SpeakerState.Of(ordered[0]);
        var after = before with { Merged = [.. before.Merged.Append(ordered[1].Root.Id).Order()] };
        await ApplyAsync(database, ordered[0], after, rules, cancellationToken);
    }

    /// <summary>Begins to move the quotes of speakers that were merged.</summary>
    public Task<Job> MoveQuotesAsync(CancellationToken cancellationToken) => moves.BeginAsync(cancellationToken);

    private async Task<SpeakerEdit> ChangeAsync(
        long id,
        Func<NewsDbContext, SpeakerState, CancellationToken, Task<SpeakerState>> edit,
        WriteRules rules,
        CancellationToken cancellationToken)
    {
        var moved = false;
        var result = await writer.ChangeAsync(
            new ResourceChange<SpeakerResponse>(
                (database, token) => database.FindSpeakerStateAsync(id, token),
                async (database, _, token) =>
                {
                    var tree = (await database.LoadTreesAsync(database.Speakers.IgnoreQueryFilters(), [id], token))[0];
                    var (before, after) = (SpeakerState.Of(tree), await edit(database, SpeakerState.Of(tree), token));
                    moved = !before.Merged.SequenceEqual(after.Merged);
                    return await ApplyAsync(database, tree, after, rules, token);
                }),
            rules,
            cancellationToken);
        var isMoved = moved && result?.Outcome == WriteOutcome.Changed;
        return new SpeakerEdit(result, isMoved ? await moves.BeginAsync(cancellationToken) : null);
    }

    private async Task<WriteResult<SpeakerResponse>> ApplyAsync(
        NewsDbContext database, SpeakerTree tree, SpeakerState state, WriteRules rules, CancellationToken cancellationToken)
    {
        var (speaker, before) = (tree.Root, SpeakerState.Of(tree));
        var own = tree.Members.Select(member => member.Id).ToList();
        if (await TakenNames.FindAsync(database, state.FindGivenNames(before), own, cancellationToken) is { } taken)
        {
            return taken;
        }

        var changed = before.FindChanges(state);
        if (changed.Count > 0)
        {
            await AddFirstRevisionAsync(database, tree, cancellationToken);
            var separated = before.Merged.Except(state.Merged).ToList();
            state.ApplyTo(tree.Without(separated));
            speaker.Edit(clock.GetUtcTime());
            await CompareAgainAsync(database, tree, separated, cancellationToken);
            await MergedSpeakers.ApplyAsync(database, tree, state.Merged, cancellationToken);
            await database.SaveChangesAsync(cancellationToken);
            var trees = await database.LoadTreesAsync(
                database.Speakers.IgnoreQueryFilters(), [speaker.Id, .. separated], cancellationToken);
            tree = trees[0];
            database.InsertRows([.. trees.Select(one => one.ToRevision(one == tree ? changed : [], rules.Principal.Name))]);
        }

        var response = (await database.DescribeAsync([tree], cancellationToken))[0];
        return new WriteResult<SpeakerResponse>(WriteOutcome.Changed, speaker.ToState()) { Resource = new Lazy<SpeakerResponse>(response) };
    }

    // Whom a client takes apart is not merged again.
    private async Task CompareAgainAsync(
        NewsDbContext database, SpeakerTree tree, IReadOnlyList<long> separated, CancellationToken cancellationToken)
    {
        tree.Root.IsCompared = false;
        foreach (var one in tree.Merged.Where(one => separated.Contains(one.Id)))
        {
            one.IsCompared = false;
            await database.DismissAsync(tree.Root, one, clock.GetUtcTime(), cancellationToken);
        }
    }

    private static async Task AddFirstRevisionAsync(NewsDbContext database, SpeakerTree tree, CancellationToken cancellationToken)
    {
        var (id, number) = (tree.Root.Id, tree.Root.Version);
        if (!await database.SpeakerRevisions.AnyAsync(revision => revision.SpeakerId == id && revision.Number == number, cancellationToken))
        {
            database.InsertRows([tree.ToRevision([], null)]);
        }
    }
}

/// <summary>What became of an edit, and the job that moves quotes where it merged speakers or took a merge back.</summary>
internal sealed record SpeakerEdit(WriteResult<SpeakerResponse>? Result, Job? Job);
