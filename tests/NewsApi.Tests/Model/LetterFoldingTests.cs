using Lucene.Net.Analysis.Miscellaneous;
using NewsApi.Model;

namespace NewsApi.Tests.Model;

public sealed class LetterFoldingTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Zoë Čapek", "Zoe Capek")]
    [InlineData("Straße œuvre", "Strasse oeuvre")]
    [InlineData("Мария 東京 😀", "Мария 東京 😀")]
    public void Fold_Text_HasPlainLetters(string text, string expected) => Assert.Equal(expected, LetterFolding.Fold(text));

    // Stored keys were made by it, and search folds as it does.
    [Fact]
    public void Fold_EveryLetter_IsAsTheSearchIndexFoldsIt()
    {
        var letters = Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(letter => !char.IsSurrogate(letter));

        Assert.All(letters, letter => Assert.Equal(FoldedBySearch(letter), LetterFolding.Fold(letter.ToString())));
    }

    private static string FoldedBySearch(char letter)
    {
        var folded = new char[4];
        return new string(folded, 0, ASCIIFoldingFilter.FoldToASCII([letter], 0, folded, 0, 1));
    }
}
