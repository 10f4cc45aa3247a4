using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Speakers;

/// <summary>Whom the names in a filter mean: a full name, a last name or another form that articles print; or an id.</summary>
internal sealed class SpeakerNames(NewsDbContext database, ListWarnings warnings)
{
    // More are not told.
    private const int CandidatesMaxCount = 5;

    public async Task<AnyOf<long>> ResolveAsync(string? list, CancellationToken cancellationToken)
    {
        var names = ListTerms.Parse(list);
        if (names.IsUnfiltered)
        {
            return AnyOf<long>.Unfiltered;
        }

        var keys = names.Select(NameKey.Of);
        var requested = (keys.Wanted ?? []).Concat(keys.Unwanted).Distinct().ToList();
        var found = await database.SpeakerAliases.Where(alias => requested.Contains(alias.NameKey))
            .Select(alias => new { alias.NameKey, alias.SpeakerId }).ToListAsync(cancellationToken);
        var ids = found.ToLookup(alias => alias.NameKey, alias => alias.SpeakerId);
        var named = keys.SelectMany(key => long.TryParse(key, out var id) ? ids[key].Append(id) : ids[key]);

        // Also those that were merged: their quotes may not have been moved yet.
        var roots = await database.FindRootsAsync((named.Wanted ?? []).Concat(named.Unwanted), cancellationToken);
        var members = await database.FindMembersAsync(roots.Values, cancellationToken);
        foreach (var name in (names.Wanted ?? []).Concat(names.Unwanted))
        {
            await WarnAsync(name, [.. ids[NameKey.Of(name)].Select(id => roots[id]).Distinct()], cancellationToken);
        }

        return named.SelectMany(id => members[roots[id]]);
    }

    private async Task WarnAsync(string name, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count < 2)
        {
            return;
        }

        var quoted = await database.Speakers
            .Where(speaker => ids.Contains(speaker.Id) && database.Quotes.Any(quote => quote.SpeakerId == speaker.Id))
            .OrderBy(speaker => speaker.Id).Select(speaker => new { speaker.Id, speaker.Name }).ToListAsync(cancellationToken);
        if (quoted.Count > 1)
        {
            var candidates = quoted.Take(CandidatesMaxCount).Select(speaker => $"{speaker.Name} ({speaker.Id})");
            warnings.Add($"'{name}' means {quoted.Count} speakers: {string.Join(", ", candidates)}"
                + $"{(quoted.Count > CandidatesMaxCount ? ", …" : "")}. An id means one.");
        }
    }
}
