using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsApi.Data.Copying;

/// <summary>
/// Hashes rows by the values that the program reads: the digests of the same rows are equal, whatever database has them, and in
/// whatever order it returns them.
/// </summary>
internal sealed class RowDigest(IReadOnlyList<IProperty> properties)
{
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];

    public long Rows { get; private set; }

    public void Add(object row)
    {
        var values = properties.Select(property => ToHashed(property.GetGetter().GetClrValue(row)));
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(values));
        for (var at = 0; at < hash.Length; at++)
        {
            _hash[at] ^= hash[at];
        }

        Rows++;
    }

    public TableDigest Of(string table) => new(table, Rows, Convert.ToHexStringLower(_hash));

    // PostgreSQL stores microseconds.
    private static object? ToHashed(object? value) => value is DateTime time ? time.Ticks / TimeSpan.TicksPerMicrosecond : value;
}
