using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Speakers;

/// <summary>Refuses a name for a speaker that would mean two speakers.</summary>
internal static class TakenNames
{
    /// <summary>Returns 409 if one of the names, by their keys, belongs to a speaker that is not in <paramref name="own"/>.</summary>
    public static async Task<WriteResult<SpeakerResponse>?> FindAsync(
        NewsDbContext database, IReadOnlyDictionary<string, string> names, IReadOnlyList<long> own, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return null;
        }

        var keys = names.Keys.ToList();
        var other = await database.Speakers.Where(one => !own.Contains(one.Id) && keys.Contains(one.NameKey))
            .Select(one => new { one.Id, one.NameKey }).FirstOrDefaultAsync(cancellationToken)
            ?? await database.SpeakerAliases
                .Where(alias => !own.Contains(alias.SpeakerId) && alias.Origin == AliasOrigin.Given && keys.Contains(alias.NameKey))
                .Select(alias => new { Id = alias.SpeakerId, alias.NameKey }).FirstOrDefaultAsync(cancellationToken);
        if (other is null)
        {
            return null;
        }

        return await RefuseAsync(database, names[other.NameKey], other.Id, cancellationToken);
    }

    /// <summary>Returns 409 for a name of the speaker.</summary>
    public static async Task<WriteResult<SpeakerResponse>> RefuseAsync(
        NewsDbContext database, string name, long speakerId, CancellationToken cancellationToken)
    {
        var root = (await database.FindRootsAsync([speakerId], cancellationToken))[speakerId];
        return new WriteResult<SpeakerResponse>(WriteOutcome.Rejected, await database.FindSpeakerStateAsync(root, cancellationToken))
        {
            Problem = ProblemTypes.NameTaken,
            Detail = $"'{name}' is a name of speaker {root}.",
        };
    }
}
