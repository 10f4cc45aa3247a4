using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Somebody without a name who speaks ("a spokesman for Ida Holm said") or whom a sentence opens with ("A trader from Ohio came"),
/// so that "he" need not mean a person with a name; of those who speak, "the spokesman" need not either.
/// </summary>
/// <remarks>Leaves alone nouns that describe a name ("a lawyer, Ida Holm", "Ida Holm, a lawyer,") and nouns that are no subject.</remarks>
internal static class Anonymous
{
    private const int LongestAffiliation = 9;

    /// <summary>Adds the person that begins with the article at <paramref name="article"/>; returns its index, or -1.</summary>
    public static int Add(ArticleReading reading, int article, Description description)
    {
        var tokens = reading.Tokens;
        var sentence = reading.Sentences[tokens[article].Sentence];
        var before = article > sentence.First ? article - 1 : -1;
        var speaks = !DescribesName(reading, description) && (before >= 0 && tokens[before].Has(Traits.CueFinite)
            || !(before > 0 && tokens[before] is { Run: < 0, Kind: TokenKind.Comma } && EndsName(reading, before - 1))
                && CueVerb.After(reading, description.Head + 1, Math.Min(sentence.End, description.Head + 30)) >= 0);
        if (!speaks && (before >= 0 && !IsSubject(reading, before, description) || DescribesName(reading, description)))
        {
            return -1;
        }

        ref var head = ref tokens[description.Head];
        var entity = new Entity { Name = reading.Slice(description.Head, description.Head + 1).ToString(), Kind = EntityKind.Person, IsAnonymous = true };
        entity.Sex = head.Has(Traits.MaleWord) ? Sex.Male : head.Has(Traits.FemaleWord) ? Sex.Female : Sex.Unknown;
        if (speaks)
        {
            entity.RoleKeys.Add(RoleNouns.KeyOf(entity.Name));
        }

        entity.Speaks = speaks;
        reading.Entities.Add(entity);
        return reading.Entities.Count - 1;
    }

    // "In the shop, a nurse was"
    private static bool IsSubject(ArticleReading reading, int before, Description description) =>
        reading.Tokens[before] is { Run: < 0, Kind: TokenKind.Comma } && !(before > 0 && EndsName(reading, before - 1))
        && reading.Tokens[description.Head + 1] is { Run: < 0, Mention: < 0 } verb && (verb.Has(Traits.Verb | Traits.PastForm | Traits.CueFinite) || verb.Word is Word.Who);

    // "Ida Holm, a lawyer", "Ida Holm, 45, a lawyer", "Ida Holm (R), a lawyer"
    private static bool EndsName(ArticleReading reading, int t) =>
        reading.Tokens[t].Kind is TokenKind.Number or TokenKind.Close || reading.Tokens[t].Mention is >= 0 and var m && reading.Mentions[m].Kind is not EntityKind.Place;

    // "a lawyer, Ida Holm", "a spokeswoman for the port, Ida Holm"
    private static bool DescribesName(ArticleReading reading, Description description)
    {
        var tokens = reading.Tokens;
        var t = description.Head + 1;
        if (tokens[t].Word is Word.For or Word.Of or Word.From or Word.At or Word.With)
        {
            while (t < description.Head + LongestAffiliation && tokens[t] is { Run: < 0, IsWord: true } word && !word.Has(Traits.Verb | Traits.CueFinite))
            {
                t++;
            }
        }

        return tokens[t] is { Kind: TokenKind.Comma, Run: < 0 } && tokens[t + 1] is { Run: < 0 } name && (name.Mention >= 0 ? name.Mention : name.TitleOf) is >= 0 and var m
            && (t == description.Head + 1 || reading.Mentions[m].Kind is EntityKind.Person or EntityKind.Unknown);
    }
}
