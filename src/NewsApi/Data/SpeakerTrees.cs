using Microsoft.EntityFrameworkCore;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>A speaker with those that were merged into it, and into them; all with their aliases.</summary>
internal sealed record SpeakerTree(Speaker Root, IReadOnlyList<Speaker> Merged)
{
    public IEnumerable<Speaker> Members => Merged.Prepend(Root);

    public IEnumerable<SpeakerAlias> Aliases => Members.SelectMany(speaker => speaker.Aliases);

    /// <summary>The same without these, and those that were merged into them.</summary>
    public SpeakerTree Without(IEnumerable<long> ids)
    {
        var left = ids.ToHashSet();
        while (Merged.Any(one => left.Contains(one.MergedIntoId!.Value) && left.Add(one.Id)))
        {
        }

        return this with { Merged = [.. Merged.Where(one => !left.Contains(one.Id))] };
    }
}

/// <summary>Follows merges of speakers. The row of a merged speaker stays: its id and its names lead to the other.</summary>
internal static class SpeakerTrees
{
    /// <summary>Leaves out those that were merged into others.</summary>
    public static IQueryable<Speaker> WithoutMerged(this IQueryable<Speaker> speakers) =>
        speakers.Where(speaker => speaker.MergedIntoId == null);

    /// <summary>For each id, the id of the speaker that it leads to; its own where the speaker was not merged.</summary>
    public static async Task<Dictionary<long, long>> FindRootsAsync(
        this NewsDbContext database, IEnumerable<long> ids, CancellationToken cancellationToken)
    {
        var roots = ids.Distinct().ToDictionary(id => id);
        while (roots.Count > 0)
        {
            var reached = roots.Values.Distinct().ToList();
            var next = await database.Speakers.Where(speaker => speaker.MergedIntoId != null && reached.Contains(speaker.Id))
                .ToDictionaryAsync(speaker => speaker.Id, speaker => speaker.MergedIntoId!.Value, cancellationToken);
            if (next.Count == 0)
            {
                break;
            }

            foreach (var (id, root) in roots.ToList())
            {
                roots[id] = next.GetValueOrDefault(root, root);
            }
        }

        return roots;
    }

    /// <summary>The ids of speakers with those of all that were merged into them, by the id of the speaker.</summary>
    public static async Task<ILookup<long, long>> FindMembersAsync(
        this NewsDbContext database, IEnumerable<long> roots, CancellationToken cancellationToken)
    {
        var members = roots.Distinct().Select(id => (Root: id, Member: id)).ToList();
        for (var level = members; level.Count > 0; members.AddRange(level))
        {
            var ids = level.ConvertAll(one => one.Member);
            var merged = await database.Speakers.Where(speaker => speaker.MergedIntoId != null && ids.Contains(speaker.MergedIntoId.Value))
                .Select(speaker => new { speaker.Id, Into = speaker.MergedIntoId!.Value }).ToListAsync(cancellationToken);
            var rootOf = level.ToDictionary(one => one.Member, one => one.Root);
            level = merged.ConvertAll(one => (rootOf[one.Into], one.Id));
        }

        return members.ToLookup(one => one.Root, one => one.Member);
    }

    /// <summary>Those of <paramref name="speakers"/> that have these ids, with all that were merged into them.</summary>
    public static async Task<List<SpeakerTree>> LoadTreesAsync(
        this NewsDbContext database, IQueryable<Speaker> speakers, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var members = await database.FindMembersAsync(ids, cancellationToken);
        var all = members.SelectMany(root => root).ToList();
        var found = await speakers.Include(speaker => speaker.Aliases).Where(speaker => all.Contains(speaker.Id))
            .ToDictionaryAsync(speaker => speaker.Id, cancellationToken);
        return
        [
            .. ids.Where(found.ContainsKey).Select(id => new SpeakerTree(
                found[id], [.. members[id].Where(member => member != id).Select(member => found[member])])),
        ];
    }
}
