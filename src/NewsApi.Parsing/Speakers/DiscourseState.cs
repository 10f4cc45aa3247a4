using NewsApi.Parsing.Grammar;

namespace NewsApi.Parsing.Speakers;

/// <summary>The possible antecedents at one point of the text: the people named last, and the organisation that spoke last.</summary>
internal sealed class DiscourseState(ArticleReading reading)
{
    private const int Most = 24;

    private readonly List<int> _present = [];

    /// <summary>The people named last, the newest at the end: the only ones a pronoun may mean.</summary>
    public IReadOnlyList<int> Present => _present;

    /// <summary>The last organisation that was a subject; -1 before the first.</summary>
    public int Organization { get; private set; } = -1;

    public RoleIndex Roles { get; } = new(reading);

    public void Add(NameMention mention)
    {
        var entity = reading.Entities[mention.Entity];
        var weight = Salience.Of(reading, mention);
        entity.IsSaying |= weight >= Salience.Speaking;
        if (entity.Kind is EntityKind.Organization && weight > 1)
        {
            Organization = mention.Entity;
        }

        if (entity.Kind is EntityKind.Person
            || entity.Kind is EntityKind.Unknown && (entity.Length > 1 || entity.Speaks || entity.IsSaying))
        {
            Add(mention.Entity, reading.Tokens[mention.First].Sentence, weight);
        }
    }

    public void Add(int entity, int sentence, double weight)
    {
        Salience.Add(reading, entity, sentence, weight);
        _present.Remove(entity);
        _present.Add(entity);
        if (_present.Count > Most)
        {
            _present.RemoveAt(0);
        }
    }
}
