namespace NewsApi.Parsing.Tests.Structure;

public sealed class HeadingTests
{
    private static readonly string[] HeadingLines =
    [
        "A Market Without a Roof", "Traders Fear for Their Stalls", "MARKET TO CLOSE", "KEY POINTS:", "What happens next?",
        "What Comes After the Tent?", "Why the roof leaks", "How traders see the plan", "1. The roof", "2) The cost of the tent",
        "Step 3: Move the Stalls", "Question 4. Who pays?", "IV. The North Pier", "Part 2: The Tent", "Next steps:", "Key Findings:",
        "Conclusion", "‘No way back’ for the old market", "A \"Historic\" Vote", "Plus, We Have Live Music!", "A Stall in the U.S.",
        "More, More, More…", "9:42 p.m.", "2019", "The cost (so far)", "10 Ways to Save a Market", "iPhone Maps of the Quay",
        "Vote on Feb. 4", "Timeline: 2019–2026",
        "Die Händler am Kai", "Что будет дальше", "市場の未来", "ماذا بعد", "¿Qué pasa ahora?", "Le marché couvert",
    ];

    private static readonly string[] NoHeadingLines =
    [
        "- Work starts in June", "• Work starts in June", "– Jane Roe, head of the market", "(a) The north pier", "* * *",
        "\"We will be back\"", "“We will be back,” – Jane Roe, trader", "“We start with the roof", "> We will be back", "« Nous revenons »",
        "Read more: The Story of the Roof", "READ: The Story of the Roof", "Related: Stalls of the Quay", "See also: The Old Pier",
        "Photo: Jane Roe/AP", "The quay at dawn. Getty Images", "File photo", "Photo by Jane Roe", "Image caption The Old Market",
        "© 2026 Harbour News", "Copyright 2026 Harbour News. All rights reserved", "Reporting by Jane Roe; Editing by John Doe",
        "(Additional reporting by Jane Roe)", "By Jane Roe", "By Jane Roe and John Doe, Staff Writers", "Advertisement", "-30-", "###",
        "Follow us on Every Channel", "Sign up for Our Newsletter", "Published 4 February 2026", "press@harbour.example",
        "https://harbour.example/News", "The council has voted.", "Traders said no.", "\"We stay,\" she said", "“We stay,” she said",
        "Q: Why is the market closing?", "Q Mr. Roe, Why Is the Market Closing?", "Fish Market\t17\t15.9%",
        "Lire aussi : Le marché couvert", "Lesen Sie auch: Der Markt am Kai",
        "Jane Roe arrives at the market on Monday", "Traders look at the plans for the tent on Monday",
        "Jane Roe, a trader, at the old pier (Photo: John Doe)",
        "The Old Pier at Dawn [Image: Harbour Archive]", "Traders at the market, left, and the pier, right, after the vote",
        "and then the roof fell in,", "lower case words",
        "Here is what the traders asked:", "In addition:", "The plan would allow them to:", "Q:", "A:", "Jane Roe, a trader, echoed:",
        "According to Jane Roe, Writing for the Harbour Herald:", "Roe writes:",
        "Watch the video below:", "But who will pay for the tent?", "The council met the traders again at the old hall in Watertown, N.Y.",
        "17", "12 – 4", "The harbour, the quay and the pier,",
        "The Market and Its Roof —",
    ];

    public static TheoryData<string> Headings => [.. HeadingLines];

    public static TheoryData<string> OtherLines => [.. NoHeadingLines];

    /// <summary>Every line of the tables.</summary>
    internal static IEnumerable<string> Lines => HeadingLines.Concat(NoHeadingLines);

    [Theory]
    [MemberData(nameof(Headings))]
    public void Line_PrintedLikeHeading_HeadsSection(string line)
    {
        Assert.Equal([line], Story.HeadingsAround(line));
        Assert.Equal([line], Story.HeadingsAround(line, "\r\n\r\n"));
    }

    [Theory]
    [MemberData(nameof(OtherLines))]
    public void Line_OfAnotherKind_StaysText(string line)
    {
        Assert.Empty(Story.HeadingsAround(line));
        Assert.Empty(Story.HeadingsAround(line, "\n\n"));
    }

    [Theory]
    [InlineData("Fish\nBread and cheese\nFlowers from the valley")]
    [InlineData("1. Fish\n2. Bread\n3. Flowers")]
    [InlineData("JANE ROE: The roof is leaking.\nJANE ROE:")]
    [InlineData("JANE ROE: Why not stay?\nJOHN DOE: Because of the roof.")]
    [InlineData("The letter of the traders:\n\"We stay,\" it begins.")]
    [InlineData("The traders have asked for a tent on the north\npier, and for a roof over it.")]
    [InlineData("This story is by:\nJane Roe, Director of the Harbour School of Trade")]
    [InlineData("Also read\nWhy the roof leaks\nHow the tent is heated")]
    [InlineData("Related articles:\nWhy the Roof Leaks")]
    [InlineData("JANE ROE:\nWe stay here as long as we can, all of us.\nJANE ROE:")]
    public void Lines_InRun_StayText(string lines) => Assert.Empty(Story.HeadingsAround(lines + "\n" + Story.End));

    [Fact]
    public void Line_LastOfText_StaysText() => Assert.Empty(Story.HeadingsOf(Story.Lead + "\n" + Story.Body + "\nThe End of the Market"));

    [Fact]
    public void Lines_QuotedAboveLongParagraphs_HeadSectionsWhereThereAreSeveral() =>
        Assert.Equal(
            ["“We stay”", "“The roof is fine”", "“Nobody asked us”"],
            Story.HeadingsOf($"{Story.Lead}\n“We stay”\n{Story.Long}\n“The roof is fine”\n{Story.Long}\n“Nobody asked us”\n{Story.Long}"));

    [Fact]
    public void Line_UnfinishedAboveHeading_StaysText() =>
        Assert.Equal(["The First Step"], Story.HeadingsAround("The council wants to finish before the next fair\nThe First Step"));

    [Fact]
    public void Line_ShortAboveListWithoutMarks_HeadsTheList() =>
        Assert.Equal(["Resources"], Story.HeadingsAround(
            "Resources\nThe Harbour School of Trade and Fishing Crafts\nThe market office, open from nine to five"));

    [Fact]
    public void Line_AboveListWithColon_StaysText() =>
        Assert.Empty(Story.HeadingsAround("Key dates:\n- Monday\n- Friday"));

    [Fact]
    public void Line_LabelledBelowHeading_StaysText() =>
        Assert.Equal(["The Place"], Story.HeadingsAround("The Place\nAddress: The Old Pier"));

    [Fact]
    public void Question_ToReaderAtTheEnd_StaysText() =>
        Assert.Empty(Story.HeadingsOf($"{Story.Lead}\n{Story.Body}\nWhat do you think of the plan?\n{Story.End}"));

    [Theory]
    [InlineData("Now the work begins!")]
    [InlineData("And then came the rain…")]
    public void Line_Exclaimed_HeadsLongParagraphOnly(string line)
    {
        Assert.Equal([line], Story.HeadingsOf($"{Story.Lead}\n{line}\n{Story.Long}\n{Story.End}"));
        Assert.Empty(Story.HeadingsAround(line));
    }

    [Fact]
    public void Line_BelowHeading_StaysText() =>
        Assert.Equal(["The Plan"], Story.HeadingsAround("The Plan\nThe First Step"));

    [Fact]
    public void Line_AboveList_HeadsTheList() =>
        Assert.Equal(["Tips for Traders"], Story.HeadingsAround("Tips for Traders\n- Come early\n- Bring a coat"));

    [Fact]
    public void Line_WithoutEmptyLineAbove_StaysTextWhereOthersHaveOne() =>
        Assert.Empty(Story.HeadingsOf(
            $"{Story.Lead}\n\n{Story.Body}\n\n{Story.Lead}\n\n{Story.Body}\n\n{Story.Lead}\nThe Old Pier\n\n{Story.End}"));
}
