using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using NewsApi.Data;

namespace NewsApi.Http;

/// <summary>The position where a page begins: after the item with these keys.</summary>
/// <param name="Path">The path of the list.</param>
/// <param name="Sort">The sort order of the list.</param>
/// <param name="Keys">The keys of the last item before the page.</param>
/// <param name="IsRanked">Whether the list is one of the search index.</param>
internal sealed record CursorPosition(string Path, string Sort, IReadOnlyList<JsonElement> Keys, bool IsRanked = false);

/// <summary>
/// Encodes positions as opaque, signed strings: a cursor that a client made or changed never reaches a query.
/// </summary>
internal sealed class Cursors(StoreIdentity store)
{
    public const int MaxLength = 4000;
    private const int SignatureLength = 16;

    public string Write(CursorPosition position)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(position);
        return WebEncoders.Base64UrlEncode([.. Sign(content), .. content]);
    }

    /// <summary>Null where the signature is invalid.</summary>
    public CursorPosition? Read(string cursor)
    {
        try
        {
            var bytes = WebEncoders.Base64UrlDecode(cursor);
            var content = bytes.AsSpan(Math.Min(SignatureLength, bytes.Length));
            return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, bytes.Length - content.Length), Sign(content))
                ? JsonSerializer.Deserialize<CursorPosition>(content)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // The identity of a database is random and never leaves the server.
    private byte[] Sign(ReadOnlySpan<byte> content)
    {
        var key = Encoding.UTF8.GetBytes($"cursor {store.Id}");
        return HMACSHA256.HashData(key, content)[..SignatureLength];
    }
}
