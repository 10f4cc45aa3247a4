using System.Reflection;

namespace NewsApi.Parsing.Words;

/// <summary>Reads the word lists: embedded text files ("Words/English/people.txt"), one folder a language, one file a topic.</summary>
/// <remarks>
/// "[name]" opens a section of words separated by spaces, or of one entry a line. A line that begins with "# " is a comment.
/// The folder International holds words that are the same in every language.
/// </remarks>
internal static class WordFiles
{
    private static readonly Assembly Assembly = typeof(WordFiles).Assembly;

    /// <summary>The sections of one file ("English/people") in order. Several sections may have the same name.</summary>
    public static IEnumerable<WordSection> Sections(string file)
    {
        using var stream = Assembly.GetManifestResourceStream(file)
            ?? throw new ArgumentException($"The word file '{file}' does not exist.", nameof(file));
        using var reader = new StreamReader(stream);
        var name = "";
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .., ']'])
            {
                if (lines.Count > 0)
                {
                    yield return new WordSection(name, lines);
                }

                name = line[1..^1];
                lines = [];
            }
            else if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                lines.Add(line);
            }
        }

        yield return new WordSection(name, lines);
    }

    /// <summary>The entries of a section of one file that holds one entry a line.</summary>
    public static IReadOnlyList<string> Lines(string file, string section)
    {
        var lines = Sections(file).Lines(section).ToList();
        return lines.Count > 0
            ? lines
            : throw new ArgumentException($"The word file '{file}' has no section '{section}'.", nameof(section));
    }

    /// <summary>The words of a section of one file.</summary>
    public static IEnumerable<string> Words(string file, string section) => Lines(file, section).SelectMany(WordSection.Split);

    /// <summary>The entries of a section, one a line, in the files of that topic in every language.</summary>
    public static IEnumerable<string> LinesOfAll(string topic, string section) =>
        FilesOf(topic).SelectMany(Sections).Lines(section);

    /// <summary>The words of a section in the files of that topic in every language.</summary>
    public static IEnumerable<string> WordsOfAll(string topic, string section) =>
        LinesOfAll(topic, section).SelectMany(WordSection.Split);

    /// <summary>Every word file ("English/people").</summary>
    public static IEnumerable<string> All() => Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal);

    private static IEnumerable<string> FilesOf(string topic) => All().Where(file => file.EndsWith("/" + topic, StringComparison.Ordinal));
}

/// <summary>A part of a word file.</summary>
/// <param name="Name">The name in brackets above it.</param>
/// <param name="Lines">Its lines without comments.</param>
internal sealed record WordSection(string Name, IReadOnlyList<string> Lines)
{
    public IEnumerable<string> Words => Lines.SelectMany(Split);

    /// <summary>The name of the section as flags: "Title Role".</summary>
    public TFlags Flags<TFlags>()
        where TFlags : struct, Enum => Enum.Parse<TFlags>(Name.Replace(' ', ','));

    public static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

internal static class WordSections
{
    /// <summary>The lines of all sections with that name.</summary>
    public static IEnumerable<string> Lines(this IEnumerable<WordSection> sections, string name) =>
        sections.Where(section => section.Name == name).SelectMany(section => section.Lines);

    /// <summary>The words of all sections with that name.</summary>
    public static IEnumerable<string> Words(this IEnumerable<WordSection> sections, string name) =>
        sections.Lines(name).SelectMany(WordSection.Split);
}
