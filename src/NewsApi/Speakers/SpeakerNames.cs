using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Speakers;

/// <summary>Whom the names in a filter mean: a full name, a last name or another form that articles print; or an id.</summary>
internal sealed class SpeakerNames(NewsDbContext database)
{
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
        return named.SelectMany(id => members[roots[id]]);
    }
}
