using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Speakers;

/// <summary>Merges speakers and takes merges back: only their rows change here, <see cref="QuoteMoves"/> moves the quotes.</summary>
internal static class MergedSpeakers
{
    /// <summary>Marks a speaker as edited.</summary>
    public static void Edit(this Speaker speaker, DateTime now)
    {
        speaker.UpdatedAt = now;
        speaker.Version++;
    }

    /// <summary>The speakers that are to be merged into <paramref name="id"/>; one that was merged before stands for the other.</summary>
    /// <exception cref="InvalidParameterException">One is unknown, or the speaker itself.</exception>
    public static async Task<IReadOnlyList<long>> FindAsync(
        NewsDbContext database, long id, IReadOnlyList<long> from, CancellationToken cancellationToken)
    {
        var known = await database.Speakers.Where(speaker => from.Contains(speaker.Id)).Select(speaker => speaker.Id)
            .ToListAsync(cancellationToken);
        if (from.Except(known).Select(unknown => (long?)unknown).FirstOrDefault() is { } unknown)
        {
            throw new InvalidParameterException("from", $"There is no speaker {unknown}.");
        }

        if (from.Contains(id))
        {
            throw new InvalidParameterException("from", "A speaker cannot be merged into itself.");
        }

        var roots = await database.FindRootsAsync(known, cancellationToken);
        return [.. roots.Values.Where(root => root != id).Distinct()];
    }

    /// <summary>Merges into a speaker those that have these ids and are not merged into others, and no others.</summary>
    public static async Task ApplyAsync(
        NewsDbContext database, SpeakerTree tree, IReadOnlyList<long> merged, CancellationToken cancellationToken)
    {
        var (speaker, now) = (tree.Root, tree.Root.UpdatedAt);
        foreach (var one in tree.Merged.Where(one => one.MergedIntoId == speaker.Id && !merged.Contains(one.Id)))
        {
            one.MergedIntoId = null;
            one.Edit(now);
            RestoreNames(one);
        }

        var known = tree.Members.Select(member => member.Id).ToList();
        var added = await database.Speakers.WithoutMerged()
            .Where(one => merged.Contains(one.Id) && !known.Contains(one.Id)).ToListAsync(cancellationToken);
        foreach (var one in added)
        {
            one.MergedIntoId = speaker.Id;
            one.Edit(now);
        }
    }

    // An edit of the other speaker may have removed them from its aliases.
    private static void RestoreNames(Speaker speaker)
    {
        foreach (var alias in speaker.Aliases.Where(alias => alias.Origin == AliasOrigin.Removed))
        {
            alias.Origin = alias.NameKey == speaker.NameKey ? AliasOrigin.Found
                : alias.NameKey == NameKey.Of(speaker.Name) ? AliasOrigin.Given
                : alias.Origin;
        }
    }
}
