using NewsApi.Speakers.Suggestions;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Speakers.Suggestions;

/// <summary>One name as newspapers of the world print it: 81 forms in 27 scripts.</summary>
public sealed class NameVariantsTests
{
    internal const string Name = "Nelson Mandela";

    internal static readonly string[] Others =
    [
        "Nelson Mandel", "Winnie Mandela", "Zindzi Mandela", "Nelson Rockefeller", "Nils Mandela", "Nelson Mandela Jr.",
        "N. Mandel", "Mandla Mandela", "Nelson Mundell", "Nelly Mandela", "Nelson Piquet", "Elson Mandela", "Neil Mandela",
        "Нельсон Рокфеллер",
    ];

    internal static string[] Variants =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(GoldenFile.PathOf())!, "NameVariants.txt"));

    [Fact]
    public void Variants_OfOneName_AreSuggestedWithoutATable()
    {
        var missed = Variants.Where(variant => Compare(Name, variant) is null).ToList();

        Assert.Equal(81, Variants.Distinct().Count());
        Assert.True(missed.Count <= 81 - 65, string.Join("; ", missed));
    }

    [Fact]
    public void Variants_ThatAreSuggested_ShareAKey()
    {
        var keys = MatchKeys.Of(NameForm.Of(Name)!).ToHashSet();

        Assert.All(
            Variants.Where(variant => Compare(Name, variant) is not null),
            variant => Assert.Contains(MatchKeys.Of(NameForm.Of(variant)!), keys.Contains));
    }

    [Fact]
    public void OtherNames_AreNeverMerged() => Assert.All(
        Variants.Append(Name), variant => Assert.All(Others, other => Assert.NotEqual(true, Compare(variant, other)?.IsCertain)));

    [Theory]
    [InlineData("Anna Keller", "Dr. Anna Keller", true)]
    [InlineData("Lee Cook", "Don Lee Cook", false)]
    [InlineData("Anna Keller", "Anna M. Keller", false)]
    [InlineData("Anna Keller", "Anna Kellner", false)]
    public void Compare_SameName_IsCertainUnlessATitleMayBeAName(string one, string other, bool isCertain) =>
        Assert.Equal(isCertain, Compare(one, other)!.IsCertain);

    [Theory]
    [InlineData("Anna Keller", "Dr. Anna Keller", "same-name")]
    [InlineData("Anna Keller", "Keller, Anna", "same-name")]
    [InlineData("Anna Keller", "Анна Келлер", "same-name")]
    [InlineData("Anna Keller", "Keller Anna", "word-order")]
    [InlineData("Xi Jinping", "习近平", "word-order")]
    [InlineData("George Walton", "George Walton Jr.", "suffix")]
    [InlineData("George Walton", "George W. Walton", "middle-initial")]
    [InlineData("Maria Sole Bruni", "Maria Bruni", "middle-name")]
    [InlineData("Maria S. Bruni", "Maria Sole Bruni", "middle-name")]
    [InlineData("A. Keller", "Anna Keller", "first-initial")]
    [InlineData("Vladimir Putin", "فلاديمير بوتين", "transliteration")]
    [InlineData("Anna Keller", "Anna Kellner", "spelling")]
    [InlineData("Ada Okafor", "Harbour Master Ada Okafor", "words-before")]
    public void Compare_NamesOfOnePerson_NamesTheRule(string one, string other, string rule) =>
        Assert.Equal((rule, rule), (Compare(one, other)?.Rule, Compare(other, one)?.Rule));

    [Theory]
    [InlineData("Anna Keller", "Hans Keller")]
    [InlineData("George W. Walton", "George H. Walton")]
    [InlineData("George Walton Jr.", "George Walton Sr.")]
    [InlineData("B. Keller", "Anna Keller")]
    [InlineData("Maria Sole Bruni", "Maria Luce Bruni")]
    [InlineData("Li Na", "李娜拉")]
    [InlineData("Protected Witness 3", "Protected Witness 4")]
    [InlineData("Protected Witness 12", "Protected Witness 21")]
    [InlineData("Keller", "Anna Keller")]
    public void Compare_NamesOfTwoPeople_FindsNothing(string one, string other) => Assert.Null(Compare(one, other));

    private static NameMatch? Compare(string one, string other) => NameComparison.Compare(NameForm.Of(one)!, NameForm.Of(other)!);
}
