using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsApi.Parsing.Words;

/// <summary>
/// Sixteen characters of a text side by side, a byte each (255 for what is beyond Latin-1): tells the shape of a word and makes its
/// key for the lexicon without a loop over its letters.
/// </summary>
internal readonly struct WordWindow
{
    public const int Width = 16;

    private const byte SmallLetter = 0x20;

    private readonly Vector128<byte> _bytes;

    private WordWindow(ReadOnlySpan<char> characters)
    {
        var units = MemoryMarshal.Cast<char, ushort>(characters);
        _bytes = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[Vector128<ushort>.Count..]));
    }

    /// <summary>The window from <paramref name="start"/> on; zeros stand behind the end of the text.</summary>
    public static WordWindow At(ReadOnlySpan<char> text, int start) =>
        text.Length - start >= Width ? new WordWindow(text.Slice(start, Width)) : AtEnd(text[start..]);

    /// <summary>Whether the window holds a word of that length, and the word nothing but ASCII.</summary>
    public bool Holds(int length) => length <= Width && (_bytes.ExtractMostSignificantBits() & Low(length)) == 0;

    /// <summary>The key of a word that the window holds: its letters as small ones.</summary>
    public WordKey Key(int length)
    {
        var word = Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)length)) & (_bytes | Vector128.Create(SmallLetter));
        return new WordKey(word.AsUInt64().ToScalar(), word.AsUInt64().GetElement(1));
    }

    /// <summary>The capitals of a word that the window holds.</summary>
    public Traits Capitals(int length)
    {
        var isCapital = Vector128.LessThan(_bytes - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
        var isSmall = Vector128.LessThan(_bytes - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var opens = isCapital.ExtractMostSignificantBits() & 1;
        var hasSmall = (isSmall.ExtractMostSignificantBits() & Low(length)) != 0;
        return opens == 0 ? Traits.None : hasSmall || length == 1 ? Traits.Capital : Traits.Capital | Traits.AllCapitals;
    }

    private static WordWindow AtEnd(ReadOnlySpan<char> rest)
    {
        Span<char> padded = stackalloc char[Width];
        padded.Clear();
        rest.CopyTo(padded);
        return new WordWindow(padded);
    }

    private static uint Low(int length) => (1u << length) - 1;
}

/// <summary>A word of at most sixteen ASCII characters in small letters.</summary>
internal readonly record struct WordKey(ulong Low, ulong High);
