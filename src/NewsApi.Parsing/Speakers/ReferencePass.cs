using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Goes through the reporter's own words once, and tells for each pronoun and each description whom it means.</summary>
internal sealed class ReferencePass(ArticleReading reading)
{
    // What a person without a name weighs who speaks, and one whom a sentence opens with.
    private const double Speaks = 3.2;

    private const double Opens = 2.5;

    private readonly DiscourseState _discourse = new(reading);

    public static void Run(ArticleReading reading) => new ReferencePass(reading).Run();

    private void Run()
    {
        var tokens = reading.Tokens;
        for (var t = 0; t < tokens.Count; t++)
        {
            if (tokens[t].Run >= 0)
            {
                continue;
            }

            if (tokens[t].Mention is >= 0 and var mention)
            {
                _discourse.Add(reading.Mentions[mention]);
                t = reading.Mentions[mention].End - 1;
            }
            else
            {
                Read(t);
            }
        }
    }

    private void Read(int t)
    {
        ref var token = ref reading.Tokens[t];
        switch (token.Word)
        {
            case Word.He or Word.She:
                PronounReference.Resolve(reading, _discourse, t);
                break;
            case Word.Him when reading.Tokens[t + 1].Word is Word.As:
                PronounReference.Resolve(reading, _discourse, t);
                break;
            case Word.His or Word.Her:
                PronounReference.Resolve(reading, _discourse, t);
                Describe(t, owner: t);
                break;
            case Word.The:
                Describe(t, owner: -1);
                break;
            case Word.A or Word.An or Word.One or Word.Another:
                AddAnonymous(t);
                break;
            case Word.It when SpeaksBehind(t):
                token.Referent = _discourse.Organizations.SubjectAt(t);
                _discourse.Organizations.Note(token.Referent, token.Sentence);
                break;
            default:
                if (DroppedPronoun.Is(reading, t))
                {
                    PronounReference.Resolve(reading, _discourse, t);
                }
                else if (token.Kind is TokenKind.PossessiveEnding)
                {
                    Describe(t, owner: t);
                }

                break;
        }
    }

    // "it said", "It has also said"
    private bool SpeaksBehind(int it)
    {
        var verb = it + 1;
        while (reading.Tokens[verb] is { Run: < 0, Mention: < 0 } word
            && word.Has(Traits.Adverb) && !word.Has(Traits.CueFinite | Traits.Being))
        {
            verb++;
        }

        return reading.Tokens[verb].Run < 0 && reading.Tokens[verb].Has(Traits.CueFinite);
    }

    // A description after an article or an owner.
    private void Describe(int before, int owner)
    {
        if (Description.TryRead(reading, before + 1, out var description))
        {
            var entity = DescriptionReference.Find(reading, description, _discourse, owner);
            Refer(before, description, entity);
            if (entity < 0 && owner >= 0 && !reading.Ambiguous.ContainsKey(description.Head))
            {
                AddOwned(owner, description);
            }
        }
        else if (owner < 0 && _discourse.Organizations.Find(before) is >= 0 and var organization)
        {
            reading.Tokens[before + 1].Referent = organization;
            _discourse.Organizations.Note(organization, reading.Tokens[before].Sentence);
        }
        else if (owner < 0 && TagDescription.TryRead(reading, before, out description))
        {
            Refer(before, description, DescriptionReference.FindInTag(reading, description, _discourse));
        }
    }

    private void Refer(int before, Description description, int entity)
    {
        reading.Tokens[description.Head].Referent = entity;
        if (description.JoinedHead(reading) is >= 0 and var joined)
        {
            reading.Tokens[joined].Referent = entity;
        }

        if (entity >= 0)
        {
            var isSubject = reading.Tokens[description.End].Has(Traits.Verb | Traits.CueFinite | Traits.PastForm | Traits.Adverb)
                && !(before > 0 && reading.Tokens[before - 1].Word is Word.That or Word.When or Word.If or Word.Whether);
            Salience.Add(reading, entity, reading.Tokens[description.Head].Sentence, isSubject ? 1.6 : 0.6);
        }
    }

    private void AddAnonymous(int article)
    {
        if (Description.TryRead(reading, article + 1, out var description))
        {
            AddAnonymous(article, description, mustSpeak: false);
        }
    }

    // "Holm's spokesman said", "said Holm's spokesman": Holm is named only to tell who speaks.
    private void AddOwned(int owner, Description description)
    {
        var isName = reading.Tokens[owner].Kind is TokenKind.PossessiveEnding && owner > 0;
        var name = isName && reading.Tokens[owner - 1].Mention is >= 0 and var m ? reading.Mentions[m] : null;
        if (AddAnonymous(name?.Whole ?? owner, description, mustSpeak: true) && name is { Entity: >= 0 })
        {
            Salience.Add(reading, name.Entity, reading.Tokens[owner].Sentence, -Salience.Owner);
        }
    }

    private bool AddAnonymous(int article, Description description, bool mustSpeak)
    {
        if (Anonymous.Add(reading, article, description, mustSpeak) is not (>= 0 and var entity))
        {
            return false;
        }

        _discourse.Add(entity, reading.Tokens[article].Sentence, reading.Entities[entity].Speaks ? Speaks : Opens);
        return true;
    }
}
