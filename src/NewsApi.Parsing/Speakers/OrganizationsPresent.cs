using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>The organisations named so far, as antecedents of "it" and "the company".</summary>
/// <remarks>A name that may be a person's or an organisation's counts where it was the subject right before.</remarks>
internal sealed class OrganizationsPresent(ArticleReading reading)
{
    private const int Most = 8;

    private const int NearUnknown = 1;

    private const int Near = 5;

    private const double LeastSubject = 1;

    private const double LeastNamed = 0.7;

    private readonly List<(int Entity, int Sentence)> _named = [];

    private (int Entity, int Sentence) _subject = (-1, -1);
    private (int Entity, int Sentence) _unknown = (-1, -1);

    /// <summary>What "it" means at a token that a verb of saying follows: the last that was a subject; -1 where there is none.</summary>
    public int SubjectAt(int token) =>
        _unknown.Entity >= 0 && reading.Tokens[token].Sentence - _unknown.Sentence <= NearUnknown && _unknown.Sentence > _subject.Sentence
            ? _unknown.Entity
            : _subject.Entity;

    /// <summary>The newest organisation that the noun behind the article fits; -1 where there is none.</summary>
    public int Find(int the)
    {
        if (!OrganizationReference.IsNoun(reading, the))
        {
            return -1;
        }

        var noun = reading.WordAt(the + 1);
        for (var at = _named.Count - 1; at >= 0; at--)
        {
            var (index, sentence) = _named[at];
            var isNear = reading.Tokens[the].Sentence - sentence <= Near;
            if (OrganizationReference.Fits(reading.Entities[index], noun, isNear))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Notes that the text goes on about an organisation ("the company", "it").</summary>
    public void Note(int entity, int sentence) => _subject = entity >= 0 ? (entity, sentence) : _subject;

    public void Add(NameMention mention, double weight)
    {
        var entity = reading.Entities[mention.Entity];
        var isUnknown = entity is { Kind: EntityKind.Unknown, Sex: Sex.Unknown, Roles.Count: 0 }
            && (entity.Length > 1 || entity.Speaks && !reading.Tokens[mention.First].Has(Traits.FirstName));
        if (entity.Kind is not EntityKind.Organization && !isUnknown)
        {
            return;
        }

        var here = (mention.Entity, reading.Tokens[mention.First].Sentence);
        if (weight > (isUnknown ? LeastSubject : LeastNamed))
        {
            _named.RemoveAll(named => named.Entity == mention.Entity);
            _named.Add(here);
            if (_named.Count > Most)
            {
                _named.RemoveAt(0);
            }
        }

        if (weight > LeastSubject)
        {
            (_subject, _unknown) = isUnknown ? (_subject, here) : (here, _unknown);
        }
    }
}
