using System.Buffers;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;
using NewsApi.Model;

namespace NewsApi.Access.Keys;

/// <summary>
/// The form of generated keys: <c>napi_</c>, 32 random letters and digits, and a checksum of six. Secret scanners find
/// them by the prefix and tell them from other text by the checksum.
/// </summary>
internal static class KeyFormat
{
    public const string Prefix = "napi_";

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int RandomLength = 32;
    private const int ChecksumLength = 6;
    private const int HintLength = 9;

    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    public static string Generate()
    {
        var body = Prefix + RandomNumberGenerator.GetString(Alphabet, RandomLength);
        return body + ChecksumOf(body);
    }

    /// <summary>Whether a key that begins with <see cref="Prefix"/> is complete and has the right checksum.</summary>
    public static bool IsWellFormed(string key) =>
        key.Length == Prefix.Length + RandomLength + ChecksumLength
        && key.AsSpan(Prefix.Length).IndexOfAnyExcept(Letters) < 0
        && key.AsSpan(^ChecksumLength..).SequenceEqual(ChecksumOf(key[..^ChecksumLength]));

    /// <summary>What is stored instead of the key.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The beginning of a key, by which people recognize it.</summary>
    public static string HintOf(string key) => key[..Math.Min(HintLength, ApiKey.HintMaxLength)];

    private static string ChecksumOf(string body)
    {
        var checksum = Crc32.HashToUInt32(Encoding.ASCII.GetBytes(body));
        return string.Create(ChecksumLength, checksum, (digits, rest) =>
        {
            for (var at = digits.Length - 1; at >= 0; at--)
            {
                digits[at] = Alphabet[(int)(rest % (uint)Alphabet.Length)];
                rest /= (uint)Alphabet.Length;
            }
        });
    }
}
