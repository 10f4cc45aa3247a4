namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Tells words that somebody said from titles of works, terms and scare quotes, which stand between marks as well:
/// so-called "experts", the term "fake news", the film "Long Way Home".
/// </summary>
internal static class ScareQuotes
{
    public static bool IsQuotation(string text, AttributedRun run, Tag tag)
    {
        var (passage, quote) = (run.Passage, run.Token);
        if (tag.Rule is "subject-verb-after" or "verb-subject-after" or "cue-colon-before")
        {
            return tag.Rule == "cue-colon-before" || quote == passage.SentenceStart(quote)
                || !RunForm.IsTitle(run.Run.Inner.SliceOf(text).TrimEnd(','));
        }

        if (IsNamed(passage, quote))
        {
            return false;
        }

        var words = run.Run.Inner.SliceOf(text);
        return !RunForm.IsTitle(words) || (tag.IsStrong && passage.IsMark(quote - 1, ','));
    }

    private static bool IsNamed(Passage passage, int quote) =>
        passage.IsWord(quote - 1, "so-called") || passage.IsWord(quote - 1, "dubbed") || passage.IsWord(quote - 1, "titled")
        || passage.IsWord(quote - 1, "entitled") || passage.IsWord(quote - 1, "nicknamed") || passage.IsWord(quote - 1, "term")
        || passage.IsWord(quote - 1, "word") || passage.IsWord(quote - 1, "phrase") || passage.IsWord(quote - 1, "words")
        || (passage.IsWord(quote - 1, "as") && passage.IsWord(quote - 2, "known"))
        || passage.IsWord(quote + 1, "movement");
}
