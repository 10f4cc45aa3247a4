using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsApi.Data;

/// <summary>Names as a JSON array.</summary>
internal sealed class NamesConverter() : ValueConverter<IReadOnlyList<string>, string>(
    names => Write(names), json => Read(json))
{
    private static string Write(IReadOnlyList<string> names) =>
        names.Count == 0 ? "[]" : JsonSerializer.Serialize(names, JsonSerializerOptions.Default);

    private static string[] Read(string json) =>
        json == "[]" ? [] : JsonSerializer.Deserialize<string[]>(json, JsonSerializerOptions.Default)!;
}

/// <summary>Names are equal when they are the same in the same order; they are never changed in place.</summary>
internal sealed class NamesComparer() : ValueComparer<IReadOnlyList<string>>(
    (a, b) => a!.SequenceEqual(b!),
    names => names.Aggregate(0, (hash, name) => HashCode.Combine(hash, name)),
    names => names);
