using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>A tag further on in the sentence of a quoted fragment: The plan is "dead", Smith said on Monday.</summary>
/// <remarks>Only after a comma, and only verbs of plain saying.</remarks>
internal static class ClosingTag
{
    public static Tag Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        var end = Math.Min(sentence.End, run.End + 60);
        for (var t = run.End; t < end; t = reading.Next(t))
        {
            var next = reading.Next(t);
            if (tokens[t].Run < 0 && tokens[t].Kind is not (TokenKind.Comma or TokenKind.Dash) || next >= end || tokens[next].Run >= 0)
            {
                continue;
            }

            var tag = At(reading, next, end);
            if (tag.Found)
            {
                return tag;
            }
        }

        return default;
    }

    private static Tag At(ArticleReading reading, int t, int end)
    {
        if (t < end && IsPlain(reading, t) && reading.Tokens[t].Mention < 0)
        {
            var inverted = RightTag.Inverted(reading, t, end);
            return inverted.Found && Subject.IsPerson(reading, inverted.Source) ? inverted with { Rule = "closing-tag" } : default;
        }

        var source = NounPhrase.Read(reading, t, end);
        var verb = source.Found ? RightTag.VerbAfter(reading, source.End, end) : -1;
        return verb >= 0 && IsPlain(reading, verb) && (source.Kind is SourceKind.Pronoun || Subject.IsPerson(reading, source))
            ? new Tag(source, verb, verb + 1, "closing-tag")
            : default;
    }

    private static bool IsPlain(ArticleReading reading, int verb) =>
        reading.Tokens[verb].Has(Traits.CueFinite) && !reading.Tokens[verb].Has(Traits.Weak) && (!reading.Tokens[verb].Has(Traits.NounToo) || reading.Tokens[verb].Has(Traits.PastForm));
}
