using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Marks verbs that are cues only with the word after them: "as she put it", "he went on".</summary>
internal static class CuePhrases
{
    public static void Mark(ArticleReading reading)
    {
        var tokens = reading.Tokens.AsSpan();
        for (var t = 0; t + 1 < tokens.Length; t++)
        {
            if (tokens[t].Word is Word.Put or Word.Puts && tokens[t + 1].Word is Word.It || tokens[t].Word is Word.Went or Word.Goes && tokens[t + 1].Word is Word.On)
            {
                tokens[t].Traits |= Traits.CueFinite;
            }
        }
    }
}
