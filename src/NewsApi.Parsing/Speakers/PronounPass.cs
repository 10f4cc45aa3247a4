using NewsApi.Parsing.Quotations;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Goes through the reporter's own words once, and tells for each "he" and "she" whom it means: whoever of that sex is most in mind.</summary>
/// <remarks>Leaves a pronoun open where two people are about as present.</remarks>
internal sealed class PronounPass(ArticleReading reading)
{
    private const int MostPresent = 24;

    private const double Margin = 1.06;

    private const double InQuote = 0.3;

    // The people named last, newest at the end: the only ones a pronoun may mean.
    private readonly List<int> _present = [];

    private int _lastOrganization = -1;

    public static void Run(ArticleReading reading) => new PronounPass(reading).Run();

    private void Run()
    {
        var tokens = reading.Tokens;
        for (var t = 0; t < tokens.Count; t++)
        {
            ref var token = ref tokens[t];
            if (token.Run >= 0)
            {
                continue;
            }

            if (token.Mention >= 0)
            {
                t = Take(reading.Mentions[token.Mention]) - 1;
            }
            else if (token.Word is Word.He or Word.She or Word.His or Word.Her)
            {
                Resolve(t, token.Word is Word.She or Word.Her ? Sex.Female : Sex.Male);
            }
            else if (DescriptionReference.HeadAt(reading, t) is >= 0 and var head)
            {
                Describe(t, head);
            }
            else if (token.Word is Word.It && t + 1 < tokens.Count && tokens[t + 1].Has(Traits.CueFinite))
            {
                token.Referent = _lastOrganization;
            }
        }
    }

    private int Take(NameMention mention)
    {
        var entity = reading.Entities[mention.Entity];
        if (entity.Kind is EntityKind.Organization && Salience.Of(reading, mention) > 1)
        {
            _lastOrganization = mention.Entity;
        }

        if (entity.Kind is EntityKind.Person || entity.Kind is EntityKind.Unknown && (entity.Length > 1 || entity.Speaks))
        {
            Salience.Add(reading, mention.Entity, reading.Tokens[mention.First].Sentence, Salience.Of(reading, mention));
            _present.Remove(mention.Entity);
            _present.Add(mention.Entity);
            if (_present.Count > MostPresent)
            {
                _present.RemoveAt(0);
            }
        }

        return mention.End;
    }

    private void Resolve(int t, Sex sex)
    {
        var sentence = reading.Tokens[t].Sentence;
        NamedInQuote.Mark(reading, t);
        var (best, bestScore, next, nextScore) = (-1, 0.0, -1, 0.0);
        foreach (var index in _present)
        {
            var entity = reading.Entities[index];
            if (entity.Sex is not Sex.Unknown && entity.Sex != sex)
            {
                continue;
            }

            var score = Salience.At(reading, entity, sentence) * (entity.Sex == sex ? 1 : entity.Kind is EntityKind.Person ? 0.7 : 0.4)
                * (entity.QuotedBeside == t ? InQuote : 1);
            if (score > bestScore)
            {
                (best, bestScore, next, nextScore) = (index, score, best, bestScore);
            }
            else if (score > nextScore)
            {
                (next, nextScore) = (index, score);
            }
        }

        if (best >= 0 && bestScore > nextScore * Margin)
        {
            reading.Tokens[t].Referent = best;
            Salience.Add(reading, best, sentence, Weight(t));
        }
        else if (best >= 0)
        {
            reading.Ambiguous[t] = (best, next);
        }
    }

    private void Describe(int the, int head)
    {
        var entity = DescriptionReference.Find(reading, head, _present);
        reading.Tokens[head].Referent = entity;
        if (entity >= 0)
        {
            var next = head + 1 < reading.Tokens.Count && reading.Tokens[head + 1].Has(Traits.Verb | Traits.CueFinite | Traits.PastForm | Traits.Adverb);
            var within = reading.Tokens[the - 1 < 0 ? 0 : the - 1].Word is Word.That or Word.When or Word.If or Word.Whether;
            Salience.Add(reading, entity, reading.Tokens[head].Sentence, next && !within ? 1.6 : 0.6);
        }
    }

    private double Weight(int t)
    {
        if (reading.Tokens[t].Word is Word.His or Word.Her)
        {
            return 0.4;
        }

        var next = reading.Next(t);
        return next < reading.Tokens.Count && reading.Tokens[next].Has(Traits.CueFinite) ? 1.4 : 1.2;
    }
}
