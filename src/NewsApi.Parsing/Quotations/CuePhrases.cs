using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Marks words that are cues only with those beside them: "as she put it", "he went on", "made the point that"; and words that are
/// none there: "asked not to be named", "spoke on condition".
/// </summary>
internal static class CuePhrases
{
    public static void Mark(ArticleReading reading)
    {
        var tokens = reading.Tokens.AsSpan();
        for (var t = 0; t + 1 < tokens.Length; t++)
        {
            if (tokens[t].Word is Word.Put or Word.Puts && tokens[t + 1].Word is Word.It
                || tokens[t].Word is Word.Went or Word.Goes && tokens[t + 1].Word is Word.On)
            {
                tokens[t].Traits |= Traits.CueFinite;
            }

            if (AsksForNoName(reading, t) || SpeaksOnCondition(reading, t))
            {
                (tokens[t].Traits, tokens[t].Frames) = (tokens[t].Traits & ~Traits.AnyCue, Frames.None);
            }

            if (tokens[t].Word is Word.Made or Word.Make or Word.Makes
                && t + 3 < tokens.Length
                && tokens[t + 1].Word is Word.The or Word.A
                && tokens[t + 2].Word is Word.Point
                && tokens[t + 3].Word is Word.That)
            {
                tokens[t + 2].Frames |= Frames.NounThat;
            }
        }
    }
    // "asked not to be named"
    private static bool AsksForNoName(ArticleReading reading, int t) =>
        reading.Tokens[t].Word is Word.Asked
            && t + 4 < reading.Tokens.Count
            && reading.Tokens[t + 1].Word is Word.Not
            && reading.Tokens[t + 2].Word is Word.To
        && reading.WordAt(t + 4) is "named" or "identified" or "quoted";

    // "spoke on condition of anonymity", "speaking on the condition that"
    private static bool SpeaksOnCondition(ArticleReading reading, int t) =>
        reading.Tokens[t].Word is Word.Spoke or Word.Speaking && t + 3 < reading.Tokens.Count && reading.Tokens[t + 1].Word is Word.On
        && (reading.WordAt(t + 2) is "condition" || reading.WordAt(t + 3) is "condition");
}
