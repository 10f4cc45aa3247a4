using Lucene.Net.Analysis.Miscellaneous;
using NewsApi.Model;

namespace NewsApi.Tests.Model;

/// <summary>Stored keys were made with Lucene's table: ours has the same mappings.</summary>
public sealed class NameFoldingTests
{
    [Fact]
    public void Fold_AnyLetter_IsAsLuceneFoldsIt()
    {
        var folded = new char[8];
        for (var letter = '\0'; letter < char.MaxValue; letter++)
        {
            var length = ASCIIFoldingFilter.FoldToASCII([letter], 0, folded, 0, 1);

            Assert.Equal(new string(folded, 0, length), NameFolding.Fold(letter.ToString()));
        }
    }
}
