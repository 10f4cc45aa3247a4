using NewsApi.Parsing.Quotations;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Everyone an article names, each once. Full names are read first, so that a surname belongs to its bearer wherever
/// it stands; a surname that two bear means the one who was named last.
/// </summary>
internal sealed class People
{
    // Bounds for texts that nobody wrote: every mention stays a constant amount of work.
    private const int MaxBearers = 40;
    private const int MaxForms = 20;

    private readonly string _text;
    private readonly Dictionary<string, List<Entity>> _byLastName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entity>> _byFirstName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Entity>> _byMiddleName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _insideSentences = new(StringComparer.Ordinal);
    private readonly Dictionary<Entity, int> _lastSeen = [];

    private People(string text) => _text = text;

    public List<Entity> All { get; } = [];

    public static People Read(string text, IReadOnlyList<Passage> passages)
    {
        var people = new People(text);
        var names = passages.Select(NameFinder.Find).ToList();
        for (var at = 0; at < passages.Count; at++)
        {
            names[at].ForEach(name => people.AddFullName(passages[at], name));
        }

        for (var at = 0; at < passages.Count; at++)
        {
            people.AddOpeningNames(passages[at], names[at]);
        }

        for (var at = 0; at < passages.Count; at++)
        {
            people.AddMentions(passages[at], names[at]);
        }

        return people;
    }

    private void AddFullName(Passage passage, NameRun name)
    {
        if (name.End - name.First < 2)
        {
            if (name.First > passage.SentenceStart(name.First))
            {
                _insideSentences.Add(passage.Word(name.First).ToString());
            }

            return;
        }

        if (!OpensSentence(passage, name) || FirstNames.Contains(passage.Word(name.First)))
        {
            AddEntity(passage, name);
        }
    }

    // "Absent Holm" is no full name where Ada Holm is known: the capital of the first word opens the sentence.
    private void AddOpeningNames(Passage passage, List<NameRun> names)
    {
        for (var at = 0; at < names.Count; at++)
        {
            var name = names[at];
            if (name.End - name.First < 2 || !OpensSentence(passage, name) || FirstNames.Contains(passage.Word(name.First)))
            {
                continue;
            }

            var isKnown = Bearers(_byLastName, LastNameOf(passage, name)).Any(
                entity => !passage.Word(name.First).Equals(entity.FirstName, StringComparison.OrdinalIgnoreCase));
            if (isKnown && name.End - name.First == 2)
            {
                names[at] = new NameRun(name.First + 1, name.First + 1, name.End);
            }
            else
            {
                AddEntity(passage, name);
            }
        }
    }

    private static bool OpensSentence(Passage passage, NameRun name) => name.First == passage.SentenceStart(name.First);

    private void AddEntity(Passage passage, NameRun name)
    {
        var (first, last) = (passage.Word(name.First).ToString(), LastNameOf(passage, name));
        var known = Bearers(_byLastName, last).Find(entity => entity.FirstName.Equals(first, StringComparison.OrdinalIgnoreCase));
        var written = TextOf(passage, name.First, name.End);
        if (known is null)
        {
            if (Bearers(_byLastName, last).Count >= MaxBearers)
            {
                return;
            }

            known = new Entity(written, KindOf(passage, name)) { FirstName = first, LastName = last, FirstPassage = passage.Index };
            All.Add(known);
            Add(_byLastName, last, known);
            Add(_byFirstName, first, known);
            for (var at = name.First + 1; at < name.End - 1; at++)
            {
                Add(_byMiddleName, passage.Word(at).ToString(), known);
            }
        }
        else if (written.Length > known.Name.Length && known.Kind != EntityKind.Organization)
        {
            known.Name = written;
        }
    }

    private void AddMentions(Passage passage, List<NameRun> names)
    {
        foreach (var name in names)
        {
            var entity = name.End - name.First > 1 ? FullNamed(passage, name) : ShortNamed(passage, name);
            if (entity is null)
            {
                continue;
            }

            entity.MentionCount++;
            _lastSeen[entity] = passage.Tokens[name.First].Start;
            var lead = Roles.Note(_text, passage, name, entity);
            NoteSex(passage, name, entity);
            var written = TextOf(passage, name.First, name.End);
            if (written != entity.Name && entity.Aliases.Count < MaxForms && !entity.Aliases.Contains(written))
            {
                entity.Aliases.Add(written);
            }

            passage.Mentions.Add(new NameMention(name.First, name.End, lead, entity));
        }

        passage.IndexMentions();
    }

    private Entity? FullNamed(Passage passage, NameRun name) => Bearers(_byLastName, LastNameOf(passage, name))
        .Find(entity => passage.Word(name.First).Equals(entity.FirstName, StringComparison.OrdinalIgnoreCase));

    private Entity? ShortNamed(Passage passage, NameRun name)
    {
        var word = passage.Word(name.First).ToString();
        var sex = TitleSex(passage, name);
        var bearers = Bearers(_byLastName, word).Where(entity => Fits(entity, sex)).ToList();
        if (bearers.Count == 0)
        {
            bearers = [.. Bearers(_byFirstName, word).Where(entity => (entity.Kind == EntityKind.Person || FirstNames.Contains(word)) && Fits(entity, sex))];
        }

        if (bearers.Count == 0 && word.Length > 2)
        {
            bearers = [.. Bearers(_byMiddleName, word).Where(entity => Fits(entity, sex))];
        }

        if (bearers.Count > 0)
        {
            return bearers.MaxBy(entity => _lastSeen.GetValueOrDefault(entity, -1 - entity.FirstPassage));
        }

        if (NameFinder.IsDoubtful(word))
        {
            return null;
        }

        var isTitled = name.First > name.Lead;
        if (!isTitled && name.First == passage.SentenceStart(name.First) && !_insideSentences.Contains(word) && !IsSubject(passage, name))
        {
            return null;
        }

        var kind = passage.Tokens[name.First].IsAllCaps && word.Length < 6 ? EntityKind.Organization
            : isTitled || FirstNames.Contains(word) ? EntityKind.Person
            : NameWords.IsInstitution(word) ? EntityKind.Organization
            : EntityKind.Unknown;
        var entity = new Entity(word, kind) { LastName = word, FirstPassage = passage.Index };
        All.Add(entity);
        Add(_byLastName, word, entity);
        return entity;
    }

    // A word that has a capital only where it opens a sentence is no name, unless it speaks.
    private static bool IsSubject(Passage passage, NameRun name) =>
        name.End < passage.Tokens.Count && passage.Tokens[name.End].Kind == TokenKind.Word && CueVerbs.IsSay(passage.Word(name.End));

    private static bool Fits(Entity entity, Sex sex) => sex == Sex.Unknown || entity.Sex == Sex.Unknown || entity.Sex == sex;

    private static Sex TitleSex(Passage passage, NameRun name) => name.First == name.Lead ? Sex.Unknown
        : passage.Word(name.First - 1).TrimEnd('.') switch
        {
            var title when title.Equals("mr", StringComparison.OrdinalIgnoreCase) || title.Equals("sir", StringComparison.OrdinalIgnoreCase) => Sex.Male,
            var title when title.Equals("mrs", StringComparison.OrdinalIgnoreCase) || title.Equals("ms", StringComparison.OrdinalIgnoreCase)
                || title.Equals("miss", StringComparison.OrdinalIgnoreCase) => Sex.Female,
            var title => RoleNouns.SexOf(title.ToString().ToLowerInvariant()),
        };

    private static void NoteSex(Passage passage, NameRun name, Entity entity)
    {
        if (entity.Sex != Sex.Unknown || entity.Kind == EntityKind.Organization)
        {
            return;
        }

        entity.Sex = TitleSex(passage, name);
        if (entity.Sex == Sex.Unknown && entity.FirstName.Length > 0)
        {
            entity.Sex = FirstNames.SexOf(entity.FirstName);
        }
    }

    private static EntityKind KindOf(Passage passage, NameRun name)
    {
        if (name.First > name.Lead || FirstNames.Contains(passage.Word(name.First)))
        {
            return NameWords.IsInstitution(passage.Word(name.End - 1)) && !FirstNames.Contains(passage.Word(name.First))
                ? EntityKind.Organization
                : EntityKind.Person;
        }

        for (var at = name.First; at < name.End; at++)
        {
            if (NameWords.IsInstitution(passage.Word(at)))
            {
                return EntityKind.Organization;
            }
        }

        return EntityKind.Unknown;
    }

    private static string LastNameOf(Passage passage, NameRun name)
    {
        var last = name.End - 1;
        while (last > name.First + 1 && NameWords.IsSuffix(passage.Word(last)))
        {
            last--;
        }

        return passage.Word(last).ToString();
    }

    private string TextOf(Passage passage, int first, int end) =>
        Structure.FoldedText.Of(_text, new TextSpan(passage.Tokens[first].Start, passage.Tokens[end - 1].End));

    private static List<Entity> Bearers(Dictionary<string, List<Entity>> names, string name) =>
        names.TryGetValue(name, out var bearers) ? bearers : [];

    private static void Add(Dictionary<string, List<Entity>> names, string name, Entity entity)
    {
        if (!names.TryGetValue(name, out var bearers))
        {
            names.Add(name, bearers = []);
        }

        if (bearers.Count < MaxBearers)
        {
            bearers.Add(entity);
        }
    }
}
