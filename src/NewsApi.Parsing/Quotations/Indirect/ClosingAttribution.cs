using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>The tag behind its content: The pier is old, Smith said; …, said Smith.</summary>
internal static class ClosingAttribution
{
    private const int Longest = 30;

    public static bool TryFind(ArticleReading reading, SentenceTokens sentence, out IndirectQuote quote)
    {
        quote = default;
        for (var t = sentence.End - 1; t > sentence.First + 2 && sentence.End - t < Longest && reading.Tokens[t].Run < 0; t--)
        {
            var before = reading.Tokens[t + 1].Word is Word.As ? t + 1 : t;
            if (reading.Tokens[t].Kind is TokenKind.Comma && TryTag(reading, sentence, before, out var tag))
            {
                quote = new IndirectQuote(tag, sentence.First, ContentEnd.BeforeRole(reading, t, sentence.First));
                return !ContentEnd.HasMark(reading, sentence.First, t) && !ContentWords.LeadsUp(reading, sentence.First, t);
            }
        }

        return false;
    }

    private static bool TryTag(ArticleReading reading, SentenceTokens sentence, int comma, out Tag tag)
    {
        var tokens = reading.Tokens;
        ref var next = ref tokens[comma + 1];
        tag = default;
        if (next.Mention < 0 && next.Has(Frames.Clause) && next.Has(Frames.Finite) && !next.Has(Frames.NounToo))
        {
            tag = RightTag.Inverted(reading, comma + 1, sentence.End) with { Rule = "indirect-closing" };
            return tag.Source.Found && (tag.Source.Kind is not SourceKind.Description || Subject.IsPerson(reading, tag.Source) || tokens[tag.Source.Head].Has(Traits.CueNoun))
                && (tag.Source.End >= sentence.End || tokens[tag.Source.End].Kind is TokenKind.Comma or TokenKind.Stop);
        }

        var source = NounPhrase.Read(reading, comma + 1, sentence.End);
        var verb = source.Found ? RightTag.VerbAfter(reading, source.End, sentence.End) : -1;
        if (verb < 0 || !tokens[verb].Has(Frames.Clause | Frames.Addressee) || tokens[verb].Has(Frames.NounToo) && !tokens[verb].Has(Traits.PastForm) || sentence.End - verb >= 12 || tokens[verb + 1].Kind is TokenKind.Comma || ContentEnd.HasMark(reading, verb, sentence.End) || ContentStart.After(reading, verb, sentence.End).Start >= 0)
        {
            return false;
        }

        tag = new Tag(source, verb, verb + 1, "indirect-closing");
        return ContentWords.HasVerb(reading, sentence.First, comma);
    }
}
