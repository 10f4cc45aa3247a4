using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Speakers;

/// <summary>Edits speakers.</summary>
internal sealed class SpeakerWriter(ResourceWriter writer, Snapshots snapshots, TimeProvider clock)
{
    /// <summary>Changes members of a speaker; null when there is no such speaker.</summary>
    public Task<WriteResult<SpeakerResponse>?> ChangeAsync(
        long id, SpeakerPatch patch, WriteRules rules, CancellationToken cancellationToken) =>
        ChangeAsync(id, before => before.With(patch), rules, cancellationToken);

    /// <summary>Makes a speaker what it was, as a new version; null when there is no such speaker or revision.</summary>
    public async Task<WriteResult<SpeakerResponse>?> RestoreAsync(
        long id, int number, WriteRules rules, CancellationToken cancellationToken)
    {
        var past = await snapshots.ReadAsync(
            database => database.FindSpeakerRevisionAsync(id, number, cancellationToken), cancellationToken);
        return past is null ? null : await ChangeAsync(id, _ => SpeakerState.Read(past.State), rules, cancellationToken);
    }

    private Task<WriteResult<SpeakerResponse>?> ChangeAsync(
        long id, Func<SpeakerState, SpeakerState> edit, WriteRules rules, CancellationToken cancellationToken) =>
        writer.ChangeAsync(
            new ResourceChange<SpeakerResponse>(
                (database, token) => database.FindSpeakerStateAsync(id, token),
                async (database, _, token) =>
                {
                    var speaker = await database.Speakers.IgnoreQueryFilters().Include(one => one.Aliases)
                        .SingleAsync(one => one.Id == id, token);
                    return await ApplyAsync(database, speaker, edit(SpeakerState.Of(speaker)), rules, token);
                }),
            rules,
            cancellationToken);

    private async Task<WriteResult<SpeakerResponse>> ApplyAsync(
        NewsDbContext database, Speaker speaker, SpeakerState state, WriteRules rules, CancellationToken cancellationToken)
    {
        var changed = SpeakerState.Of(speaker).FindChanges(state);
        if (changed.Count > 0)
        {
            if (await FindOtherAsync(database, speaker, state, cancellationToken) is { } taken)
            {
                return taken;
            }

            if (await database.FindSpeakerRevisionAsync(speaker.Id, speaker.Version, cancellationToken) is { } first && first.Number == 1)
            {
                database.SpeakerRevisions.Add(first);
            }

            state.ApplyTo(speaker);
            speaker.UpdatedAt = clock.GetUtcTime();
            speaker.Version++;
            database.SpeakerRevisions.Add(speaker.ToRevision(changed, rules.Principal.Name));
            await database.SaveChangesAsync(cancellationToken);
        }

        var response = (await database.DescribeAsync([speaker], cancellationToken))[0];
        return new WriteResult<SpeakerResponse>(WriteOutcome.Changed, speaker.ToState()) { Resource = new Lazy<SpeakerResponse>(response) };
    }

    // A name that is given must not mean two speakers.
    private static async Task<WriteResult<SpeakerResponse>?> FindOtherAsync(
        NewsDbContext database, Speaker speaker, SpeakerState state, CancellationToken cancellationToken)
    {
        var given = state.Aliases.Where(alias => alias.Origin == AliasOrigin.Given).Select(alias => alias.Name)
            .Prepend(state.Name).DistinctBy(NameKey.Of).ToDictionary(NameKey.Of);
        var keys = given.Keys.ToList();
        var other = await database.Speakers.Where(one => one.Id != speaker.Id && keys.Contains(one.NameKey))
            .Select(one => new { one.Id, one.NameKey }).FirstOrDefaultAsync(cancellationToken)
            ?? await database.SpeakerAliases
                .Where(alias => alias.SpeakerId != speaker.Id && alias.Origin == AliasOrigin.Given && keys.Contains(alias.NameKey))
                .Select(alias => new { Id = alias.SpeakerId, alias.NameKey }).FirstOrDefaultAsync(cancellationToken);
        return other is null ? null : new WriteResult<SpeakerResponse>(
            WriteOutcome.Rejected, await database.FindSpeakerStateAsync(other.Id, cancellationToken))
        {
            Problem = ProblemTypes.NameTaken,
            Detail = $"'{given[other.NameKey]}' is a name of speaker {other.Id}.",
        };
    }
}
