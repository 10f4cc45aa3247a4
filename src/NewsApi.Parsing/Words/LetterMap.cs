using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsApi.Parsing.Words;

/// <summary>
/// Which characters of a text are letters or digits of ASCII, as bits, sixty-four at a time: the end of a word is found without
/// waiting for its letters one by one.
/// </summary>
internal ref struct LetterMap(ReadOnlySpan<char> text)
{
    private const int Width = 64;

    // The map is drawn anew where less of it is left, so that it holds nearly every word whole.
    private const int Least = WordWindow.Width;

    private readonly ReadOnlySpan<char> _text = text;
    private int _start = -Width;
    private ulong _letters;

    /// <summary>The first place from <paramref name="start"/> on that has no ASCII letter, or where the map ends.</summary>
    public int EndOfLetters(int start)
    {
        if (start - _start > Width - Least)
        {
            Draw(start);
        }

        return start + BitOperations.TrailingZeroCount(~(_letters >> (start - _start)));
    }

    private void Draw(int start)
    {
        _start = start;
        if (_text.Length - start >= Width)
        {
            _letters = Letters(_text.Slice(start, Width));
            return;
        }

        Span<char> padded = stackalloc char[Width];
        padded.Clear();
        _text[start..].CopyTo(padded);
        _letters = Letters(padded);
    }

    private static ulong Letters(ReadOnlySpan<char> text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        return Letters32(units) | (ulong)Letters32(units[32..]) << 32;
    }

    private static uint Letters32(ReadOnlySpan<ushort> units)
    {
        var bytes = Vector256.NarrowWithSaturation(Vector256.Create(units), Vector256.Create(units[16..]));
        var isLetter = Vector256.LessThan((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        var isDigit = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        return (isLetter | isDigit).ExtractMostSignificantBits();
    }
}
