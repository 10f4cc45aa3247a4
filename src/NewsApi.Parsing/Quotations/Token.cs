namespace NewsApi.Parsing.Quotations;

/// <summary>One word, number or mark of a paragraph; a whole quotation is one token.</summary>
/// <param name="Start">Its first code unit.</param>
/// <param name="End">One past its last; a possessive ending ('s) is not part of it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Traits">How it is written.</param>
/// <param name="Run">For a quotation, its index among the runs of the paragraph; else -1.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind, TokenTraits Traits, int Run)
{
    public bool IsCapital => (Traits & TokenTraits.Capital) != 0;

    public bool IsAllCaps => (Traits & TokenTraits.AllCaps) != 0;

    public bool IsPossessive => (Traits & TokenTraits.Possessive) != 0;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}

internal enum TokenKind : byte
{
    Word,
    Number,
    Mark,
    Quote,
}

[Flags]
internal enum TokenTraits : byte
{
    None = 0,
    Capital = 1,
    AllCaps = 2,
    Possessive = 4,
}
