namespace NewsApi.Parsing.Quotations;

/// <summary>The small words that open a reported clause.</summary>
internal static class IndirectWords
{
    public static bool IsQuestionWord(Passage passage, int at) =>
        passage.IsWord(at, "whether") || passage.IsWord(at, "why") || passage.IsWord(at, "how") || passage.IsWord(at, "if");

    public static bool IsSubjectPronoun(Passage passage, int at) =>
        passage.IsWord(at, "he") || passage.IsWord(at, "she") || passage.IsWord(at, "it") || passage.IsWord(at, "they")
        || passage.IsWord(at, "we") || passage.IsWord(at, "there");

    public static bool IsPlainSay(Passage passage, int at) =>
        passage.IsWord(at, "said") || passage.IsWord(at, "says") || passage.IsWord(at, "saying");

    public static bool IsDay(Passage passage, int at) =>
        passage.Tokens[at].Kind == TokenKind.Word && passage.Word(at).EndsWith("day", StringComparison.Ordinal);
}
