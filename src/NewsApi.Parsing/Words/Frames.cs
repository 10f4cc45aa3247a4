namespace NewsApi.Parsing.Words;

/// <summary>What may follow a word that reports words or an opinion without quotation marks, and the form of the word.</summary>
[Flags]
internal enum Frames : uint
{
    None = 0,

    /// <summary>A clause, with "that" or without ("said the pier is old").</summary>
    Clause = 1 << 0,

    /// <summary>A clause that opens with "that", "whether" or "how" ("knows that").</summary>
    That = 1 << 1,

    /// <summary>An infinitive ("hopes to win").</summary>
    Infinitive = 1 << 2,

    /// <summary>A noun phrase ("praised the plan").</summary>
    Object = 1 << 3,

    /// <summary>A noun phrase with an infinitive or a clause of its own ("asked them to stay", "told them that").</summary>
    Addressee = 1 << 4,

    /// <summary>A preposition other than "to" and "for" and a noun phrase ("complained about the plan").</summary>
    Preposition = 1 << 5,

    /// <summary>A noun phrase and "as" ("sees it as a threat").</summary>
    As = 1 << 6,

    Finite = 1 << 7,
    Base = 1 << 8,
    Participle = 1 << 9,

    /// <summary>The form may be a noun too ("plans").</summary>
    NounToo = 1 << 10,

    /// <summary>An adjective after a form of "to be" ("is certain that", "is eager to", "is wary of").</summary>
    AdjectiveThat = 1 << 11,
    AdjectiveInfinitive = 1 << 12,
    AdjectivePreposition = 1 << 13,

    /// <summary>A noun ("her claim that", "a promise to", "criticism of").</summary>
    NounThat = 1 << 14,
    NounInfinitive = 1 << 15,
    NounPreposition = 1 << 16,

    /// <summary>A noun that reports words only with an owner ("her plan").</summary>
    NounOwned = 1 << 17,

    /// <summary>"To", "at" or "with" and a noun phrase ("objected to the plan").</summary>
    ToPhrase = 1 << 19,

    /// <summary>"For" and a noun phrase ("called for a ban").</summary>
    ForPhrase = 1 << 20,

    /// <summary>A particle and a noun phrase ("ruled out a ban").</summary>
    Particle = 1 << 21,

    /// <summary>A verb whose object is a noun for words ("made the claim").</summary>
    Light = 1 << 18,

    AnyVerb = Finite | Base | Participle,
    AnyAdjective = AdjectiveThat | AdjectiveInfinitive | AdjectivePreposition,
    AnyNoun = NounThat | NounInfinitive | NounPreposition,
}
