using System.Text;

namespace NewsApi.Benchmarks.Speakers;

/// <summary>
/// Articles that quote planted people: ten of each last name, some with the same first name too, with titles, roles, initials, aliases
/// and misspellings. Each quote is told with the person who said it. Who has the name of another person is printed with the initial in
/// most articles, and without it in the others.
/// </summary>
internal sealed class PlantedPeople
{
    private const int People = 400;
    private const int Namesakes = 8;
    private const int AliasEvery = 21;
    private const int MaxSpeakers = 4;

    // Of a hundred names in print, so many are printed so. In news, two thirds of all speakers have a title or a role.
    private const int WithTitle = 15;
    private const int WithRole = 50;
    private const int WithInitial = 3;
    private const int Misspelt = 2;
    private const int ByAlias = 20;

    // Of a hundred names of a namesake.
    private const int NamesakeWithoutInitial = 25;

    private static readonly string[] First =
        ("Anna Karl Ida Nils Rosa Paul Clara Otto Vera Hugo Marta Emil Lena Axel Nora Bruno Erika Felix Greta Jonas Lydia Max Olga "
            + "Peter Ruth Stefan Thea Viktor Wanda Xenia").Split(' ');

    private static readonly string[] Last =
        ("Keller Brandt Holm Vik Quill Stein Okafor Lindqvist Moreau Tanaka Alvarez Novak Petrov Silva Kowalski Haddad Ferrante "
            + "Grant Hollis Ibarra Jansen Kessler Larkin Marsh Nordin Ostrom Pryce Rourke Sorensen Thorne Ulrich Vance Whitlock Yates "
            + "Zeman Abbott Barlow Crane Dunmore Ellison").Split(' ');

    private static readonly string[] Nicknames = "Bo Kit Lou Mika Nat Pip Ray Sascha Toni Uli".Split(' ');

    private static readonly string[] Titles = ["Dr.", "Prof.", "Mayor", "Senator", "Judge"];

    private static readonly string[] Bodies = "harbour school hospital museum union club".Split(' ');
    private static readonly string[] Offices = "director chairman spokesman president manager secretary".Split(' ');

    private readonly Random _random;
    private readonly List<Person> _people;
    private readonly List<(string Form, string Person)> _printed = [];

    public PlantedPeople(int seed) => (_random, _people) = (new Random(seed), Make(new Random(seed)));

    /// <summary>Whom each printed form names most often.</summary>
    public Dictionary<string, string> FindPersons() => _printed.GroupBy(one => one.Form)
        .ToDictionary(same => same.Key, same => same.CountBy(one => one.Person).MaxBy(person => person.Value).Key);

    /// <summary>The people who have an alias that no rule finds: the newsroom's table gives it.</summary>
    public IEnumerable<(string Name, string Alias)> Aliases =>
        _people.Where(person => person.Alias is not null).Select(person => (person.Name, person.Alias!));

    /// <summary>An article, and who says each quote in the order of the text.</summary>
    public (string Text, IReadOnlyList<string> Said) Next(int number)
    {
        var (text, said) = (new StringBuilder($"The district number {number} met again\n\n"), new List<string>());
        var quoted = Enumerable.Range(0, _random.Next(1, MaxSpeakers + 1)).Select(_ => _people[_random.Next(_people.Count)])
            .DistinctBy(person => person.Last).ToList();
        foreach (var person in quoted)
        {
            Add(text, said, person, $"{Print(person)} said", number);
            if (_random.Next(2) == 0)
            {
                Add(text, said, person, $"{person.Last} said", number);
            }
        }

        return (text.ToString(), said);
    }

    private void Add(StringBuilder text, List<string> said, Person person, string tag, int number)
    {
        said.Add(person.Id);
        text.Append($"\"We counted {_random.Next(10, 99)} boats in harbour {number} at {said.Count} o'clock,\" {tag}. It rained then.\n\n");
    }

    private string Print(Person person)
    {
        var last = person.Last;
        var form = _random.Next(100) switch
        {
            < Misspelt => $"{person.First} {last[..^1]}{last[^2]}{last[^1]}",
            < Misspelt + WithInitial => person.FullName,
            < Misspelt + WithInitial + ByAlias => person.Alias ?? person.Id,
            _ => person.IsNamesake && _random.Next(100) < NamesakeWithoutInitial ? person.Name : person.Id,
        };
        _printed.Add((form, person.Id));
        return _random.Next(100) switch
        {
            < WithTitle => $"{person.Title} {form}".TrimStart(),
            < WithTitle + WithRole => $"{form}, the {person.Role},",
            _ => form,
        };
    }

    // A namesake has the first and the last name of another person.
    private static List<Person> Make(Random random)
    {
        var people = new Dictionary<string, Person>();
        while (people.Count < People)
        {
            var (first, last) = (First[random.Next(First.Length)], Last[people.Count % Last.Length]);
            people.TryAdd($"{first} {last}", new Person(first, last, (char)('A' + random.Next(13)))
            {
                Title = random.Next(2) == 0 ? Titles[random.Next(Titles.Length)] : "",
                Role = AnyRole(random),
                Alias = people.Count % AliasEvery == 0 ? $"{Nicknames[random.Next(Nicknames.Length)]} {last}" : null,
            });
        }

        return
        [
            .. people.Values,
            .. people.Values.Skip(1).Take(Namesakes).Select(person => new Person(person.First, person.Last, (char)(person.Initial + 13))
            {
                Title = random.Next(2) == 0 ? Titles[random.Next(Titles.Length)] : "",
                Role = AnyRole(random),
                IsNamesake = true,
            }),
        ];
    }

    private static string AnyRole(Random random) => $"{Bodies[random.Next(Bodies.Length)]} {Offices[random.Next(Offices.Length)]}";

    private sealed record Person(string First, string Last, char Initial)
    {
        public required string Title { get; init; }

        public required string Role { get; init; }

        public string? Alias { get; init; }

        public bool IsNamesake { get; init; }

        public string Name => $"{First} {Last}";

        public string FullName => $"{First} {Initial}. {Last}";

        public string Id => IsNamesake ? FullName : Name;
    }
}
