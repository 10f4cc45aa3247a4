using NewsApi.Parsing.Quotations;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Goes through the reporter's own words once, and tells for each "he" and "she" whom it means: whoever of that sex is most in mind.</summary>
/// <remarks>Leaves a pronoun open where two people are about as present.</remarks>
internal sealed class PronounPass(ArticleReading reading)
{
    private const int MostPresent = 24;

    private const double Margin = 1.06;

    // What a person without a name weighs who speaks.
    private const double Speaks = 3.2;

    // Whoever is more in mind than this is meant rather than a name further on.
    private const double Recent = 1.2;

    private const double InQuote = 0.3;

    // The people named last, newest at the end: the only ones a pronoun may mean.
    private readonly List<int> _present = [];

    private readonly RoleIndex _roles = new(reading);

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
                Describe(t, isOwned: true);
            }
            else if (token.Word is Word.The || token.Kind is TokenKind.PossessiveEnding)
            {
                Describe(t, token.Word is not Word.The);
            }
            else if (token.Word is Word.A or Word.An or Word.One or Word.Another)
            {
                AddAnonymous(t);
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
            BringToMind(mention.Entity, reading.Tokens[mention.First].Sentence, Salience.Of(reading, mention));
        }

        return mention.End;
    }

    private void BringToMind(int entity, int sentence, double weight)
    {
        Salience.Add(reading, entity, sentence, weight);
        _present.Remove(entity);
        _present.Add(entity);
        if (_present.Count > MostPresent)
        {
            _present.RemoveAt(0);
        }
    }

    private void AddAnonymous(int article)
    {
        if (Description.TryRead(reading, article + 1, out var description) && Anonymous.Add(reading, article, description) is >= 0 and var entity)
        {
            BringToMind(entity, reading.Tokens[article].Sentence, Speaks);
        }
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

        if (Cataphora.Find(reading, t, sex) is >= 0 and var announced && !(bestScore > Recent && best != announced))
        {
            reading.Tokens[t].Referent = announced;
        }
        else if (best >= 0 && bestScore > nextScore * Margin)
        {
            reading.Tokens[t].Referent = best;
            Salience.Add(reading, best, sentence, Weight(t));
        }
        else if (best >= 0)
        {
            reading.Ambiguous[t] = (best, next);
        }
    }

    // A description after an article or an owner.
    private void Describe(int before, bool isOwned)
    {
        if (!Description.TryRead(reading, before + 1, out var description))
        {
            DescribeOrganization(before);
            return;
        }

        var entity = DescriptionReference.Find(reading, description, new DescriptionReference.Known(_present, _roles), isOwned ? before : -1);
        reading.Tokens[description.Head].Referent = entity;
        if (entity >= 0)
        {
            var next = reading.Tokens[description.End].Has(Traits.Verb | Traits.CueFinite | Traits.PastForm | Traits.Adverb);
            var within = reading.Tokens[before - 1 < 0 ? 0 : before - 1].Word is Word.That or Word.When or Word.If or Word.Whether;
            Salience.Add(reading, entity, reading.Tokens[description.Head].Sentence, next && !within ? 1.6 : 0.6);
        }
    }

    private void DescribeOrganization(int the)
    {
        if (_lastOrganization >= 0 && reading.Tokens[the].Word is Word.The && OrganizationReference.Fits(reading, the, reading.Entities[_lastOrganization]))
        {
            reading.Tokens[the + 1].Referent = _lastOrganization;
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
