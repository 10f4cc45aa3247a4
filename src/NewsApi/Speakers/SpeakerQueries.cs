using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Writes;

namespace NewsApi.Speakers;

internal static class SpeakerQueries
{
    /// <summary>The present state of a speaker; null when there is no such speaker.</summary>
    public static Task<StoredState?> FindSpeakerStateAsync(this NewsDbContext database, long id, CancellationToken cancellationToken) =>
        database.Speakers.WithoutMerged().Where(speaker => speaker.Id == id)
            .Select(speaker => new StoredState(SpeakerMapping.Collection, speaker.Id, speaker.Version, speaker.Version, speaker.UpdatedAt))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whether there is such a speaker.</summary>
    public static Task<bool> HasSpeakerAsync(this NewsDbContext database, long id, CancellationToken cancellationToken) =>
        database.Speakers.WithoutMerged().AnyAsync(speaker => speaker.Id == id, cancellationToken);

    /// <summary>A filter for a speaker and those that were merged into it, whose quotes may not have been moved yet.</summary>
    public static async Task<AnyOf<long>> FilterBySpeakerAsync(
        this NewsDbContext database, long id, CancellationToken cancellationToken) =>
        new([.. (await database.FindMembersAsync([id], cancellationToken))[id]], []);

    /// <summary>A speaker with all names; null when there is no such speaker.</summary>
    public static async Task<SpeakerTree?> FindTreeAsync(this NewsDbContext database, long id, CancellationToken cancellationToken) =>
        (await database.LoadTreesAsync(database.Speakers.AsNoTracking(), [id], cancellationToken))
            .Find(tree => tree.Root.MergedIntoId is null);

    /// <summary>Adds names, roles and counts to speakers.</summary>
    public static async Task<List<SpeakerResponse>> DescribeAsync(
        this NewsDbContext database, IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        await database.DescribeAsync(
            await database.LoadTreesAsync(database.Speakers.AsNoTracking(), ids, cancellationToken), cancellationToken);

    /// <summary>Adds roles and counts to speakers.</summary>
    public static async Task<List<SpeakerResponse>> DescribeAsync(
        this NewsDbContext database, IReadOnlyList<SpeakerTree> trees, CancellationToken cancellationToken)
    {
        var rootOf = trees.SelectMany(tree => tree.Members.Select(member => (member.Id, Root: tree.Root.Id)))
            .ToDictionary(member => member.Id, member => member.Root);
        var members = rootOf.Keys.ToList();
        var roles = await database.SpeakerRoles.Where(role => members.Contains(role.SpeakerId))
            .GroupBy(role => new { role.SpeakerId, role.Text })
            .Select(seen => new SeenRole(
                seen.Key.SpeakerId,
                seen.Key.Text,
                seen.Min(role => role.Article.PublishedAt),
                seen.Max(role => role.Article.PublishedAt)))
            .ToListAsync(cancellationToken);
        var ofRoots = roles.GroupBy(role => (rootOf[role.SpeakerId], role.Text)).Select(same => new SeenRole(
            same.Key.Item1, same.Key.Text, same.Min(role => role.First), same.Max(role => role.Last))).ToLookup(role => role.SpeakerId);
        return [.. trees.Select(tree => tree.ToResponse(ofRoots[tree.Root.Id]))];
    }
}

/// <summary>A role, and the times of the first and the last article that gave it.</summary>
internal sealed record SeenRole(long SpeakerId, string Text, DateTime? First, DateTime? Last);
