using System.Text;

namespace NewsApi.Benchmarks.Speakers;

/// <summary>
/// Articles that quote planted people: two of one last name, with titles, initials, suffixes and misspellings. Each quote is told with
/// the person who said it.
/// </summary>
internal sealed class PlantedPeople(int seed)
{
    private const int People = 400;
    private const int MaxSpeakers = 4;

    // Of a hundred names in print, so many are printed so.
    private const int WithTitle = 15;
    private const int WithInitial = 3;
    private const int Misspelt = 2;

    private static readonly string[] First =
        ("Anna Karl Ida Nils Rosa Paul Clara Otto Vera Hugo Marta Emil Lena Axel Nora Bruno Erika Felix Greta Jonas Lydia Max Olga "
            + "Peter Ruth Stefan Thea Viktor Wanda Xenia").Split(' ');

    private static readonly string[] Last =
        ("Keller Brandt Holm Vik Quill Stein Okafor Lindqvist Moreau Tanaka Alvarez Novak Petrov Silva Kowalski Haddad Ferrante "
            + "Grant Hollis Ibarra Jansen Kessler Larkin Marsh Nordin Ostrom Pryce Rourke Sorensen Thorne Ulrich Vance Whitlock Yates "
            + "Zeman Abbott Barlow Crane Dunmore Ellison").Split(' ');

    private static readonly string[] Titles = ["Dr.", "Prof.", "Mayor", "Senator", "Judge"];

    private readonly Random _random = new(seed);
    private readonly string[] _people = Make(new Random(seed));

    /// <summary>Whose name each printed form is.</summary>
    public Dictionary<string, string> PersonOf { get; } = [];

    /// <summary>An article, and who says each quote in the order of the text.</summary>
    public (string Text, IReadOnlyList<string> Said) Next(int number)
    {
        var (text, said) = (new StringBuilder($"The district number {number} met again\n\n"), new List<string>());
        var quoted = Enumerable.Range(0, _random.Next(1, MaxSpeakers + 1)).Select(_ => _people[_random.Next(People)])
            .DistinctBy(person => person.Split(' ')[^1]).ToList();
        foreach (var person in quoted)
        {
            var last = person.Split(' ')[^1];
            Add(text, said, person, $"{Print(person)} said", number);
            if (_random.Next(2) == 0)
            {
                Add(text, said, person, $"{last} said", number);
            }
        }

        return (text.ToString(), said);
    }

    private void Add(StringBuilder text, List<string> said, string person, string tag, int number)
    {
        said.Add(person);
        text.Append($"\"We counted {_random.Next(10, 99)} boats in harbour {number} at {said.Count} o'clock,\" {tag}. It rained then.\n\n");
    }

    private string Print(string person)
    {
        var (first, last) = (person.Split(' ')[0], person.Split(' ')[^1]);
        var form = _random.Next(100) switch
        {
            < Misspelt => $"{first} {last[..^1]}{last[^2]}{last[^1]}",
            < Misspelt + WithInitial => $"{first} {(char)('A' + (person.Length % 20))}. {last}",
            _ => person,
        };
        PersonOf.TryAdd(form, person);
        return _random.Next(100) < WithTitle ? $"{Titles[_random.Next(Titles.Length)]} {form}" : form;
    }

    // Every last name is that of ten people.
    private static string[] Make(Random random)
    {
        var people = new HashSet<string>();
        while (people.Count < People)
        {
            people.Add($"{First[random.Next(First.Length)]} {Last[people.Count % Last.Length]}");
        }

        return [.. people];
    }
}
