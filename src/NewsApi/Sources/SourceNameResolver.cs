using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Sources;

/// <summary>Resolves the names of outlets in a filter to ids: "AP" and "the Associated Press" are the same outlet.</summary>
internal sealed class SourceNameResolver(NewsDbContext database)
{
    public async Task<AnyOf<long>> ResolveAsync(string? list, CancellationToken cancellationToken)
    {
        var names = ListTerms.Parse(list);
        if (names.IsUnfiltered)
        {
            return AnyOf<long>.Unfiltered;
        }

        var keys = names.Select(name => NameKey.Of(OutletNames.Canonical(name)));
        var requested = (keys.Wanted ?? []).Concat(keys.Unwanted).Distinct().ToList();
        var found = await database.Outlets.Where(outlet => requested.Contains(outlet.NameKey))
            .ToDictionaryAsync(outlet => outlet.NameKey, outlet => outlet.Id, cancellationToken);
        return keys.SelectMany(key => found.TryGetValue(key, out var id) ? new[] { id } : []);
    }
}
