using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Speakers;

/// <summary>Whom the names in a filter mean: a full name, a last name or another form that articles print. Digits only are an id.</summary>
internal sealed class SpeakerNames(NewsDbContext database, ListWarnings warnings)
{
    // Limits the names in a warning.
    private const int CandidatesMaxCount = 5;

    /// <summary>The speaker with this id and those that were merged into it.</summary>
    public Task<AnyOf<long>> ResolveAsync(long id, CancellationToken cancellationToken) =>
        database.FilterBySpeakerAsync(id, cancellationToken);

    public async Task<AnyOf<long>> ResolveAsync(string? list, CancellationToken cancellationToken)
    {
        var names = ListTerms.Parse(list);
        if (names.IsUnfiltered)
        {
            return AnyOf<long>.Unfiltered;
        }

        var requested = (names.Wanted ?? []).Concat(names.Unwanted).Distinct().ToList();
        var ids = await database.FindByNamesAsync(requested, cancellationToken);
        var named = names.SelectMany(name => ids[name]);

        // Also those that were merged: their quotes may not have been moved yet.
        var roots = await database.FindRootsAsync((named.Wanted ?? []).Concat(named.Unwanted), cancellationToken);
        var members = await database.FindMembersAsync(roots.Values, cancellationToken);
        var rootsOf = requested.ToDictionary(name => name, name => ids[name].Select(id => roots[id]).ToHashSet());
        await WarnAsync(rootsOf.Where(name => name.Value.Count > 1).ToDictionary(), cancellationToken);
        return named.SelectMany(id => members[roots[id]]);
    }

    private async Task WarnAsync(Dictionary<string, HashSet<long>> ambiguous, CancellationToken cancellationToken)
    {
        if (ambiguous.Count == 0)
        {
            return;
        }

        var ids = ambiguous.Values.SelectMany(one => one).Distinct().ToList();
        var all = await database.Speakers
            .Where(speaker => ids.Contains(speaker.Id) && speaker.QuoteCount > 0)
            .OrderBy(speaker => speaker.Id).Select(speaker => new { speaker.Id, speaker.Name }).ToListAsync(cancellationToken);
        foreach (var (name, meant) in ambiguous)
        {
            var quoted = all.FindAll(speaker => meant.Contains(speaker.Id));
            if (quoted.Count < 2)
            {
                continue;
            }

            var candidates = quoted.Take(CandidatesMaxCount).Select(speaker => $"{speaker.Name} ({speaker.Id})");
            warnings.Add($"'{name}' means {quoted.Count} speakers: {string.Join(", ", candidates)}"
                + $"{(quoted.Count > CandidatesMaxCount ? ", …" : "")}. An id means one.");
        }
    }
}
