namespace NewsApi.Parsing;

/// <summary>A half-open range of a text, in UTF-16 code units.</summary>
/// <param name="Start">The first code unit of the range.</param>
/// <param name="End">One past the last code unit of the range.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many code units the range holds.</summary>
    public int Length => End - Start;

    public bool Contains(int position) => position >= Start && position < End;

    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The part of <paramref name="text"/> that the range covers.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>The same part without a copy.</summary>
    public ReadOnlySpan<char> SliceOf(string text) => text.AsSpan(Start, Length);
}
