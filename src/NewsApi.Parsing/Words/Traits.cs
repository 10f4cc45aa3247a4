namespace NewsApi.Parsing.Words;

/// <summary>The properties of a word by itself: its shape and the word lists that have it.</summary>
[Flags]
internal enum Traits : ulong
{
    None = 0,
    Capital = 1UL << 0,
    AllCapitals = 1UL << 1,
    SubjectPronoun = 1UL << 2,
    Possessive = 1UL << 3,
    Determiner = 1UL << 4,
    Preposition = 1UL << 5,
    Conjunction = 1UL << 6,
    Auxiliary = 1UL << 7,
    Adverb = 1UL << 8,

    /// <summary>A word that is no name even where it has a capital.</summary>
    Function = 1UL << 9,
    Calendar = 1UL << 10,
    MaleName = 1UL << 11,
    FemaleName = 1UL << 12,
    Honorific = 1UL << 13,

    /// <summary>A title printed before a name ("Senator", "Gov.").</summary>
    Title = 1UL << 14,

    /// <summary>A noun for a person by role ("senator", "spokesman").</summary>
    Role = 1UL << 15,

    /// <summary>A plural noun for people ("officials").</summary>
    Group = 1UL << 16,
    Nationality = 1UL << 17,
    Place = 1UL << 18,

    /// <summary>A word that makes the name around it one of an organisation ("Committee").</summary>
    Organization = 1UL << 19,
    NameSuffix = 1UL << 20,
    NameParticle = 1UL << 21,

    /// <summary>A cue verb in a finite form ("said", "says").</summary>
    CueFinite = 1UL << 22,

    /// <summary>A cue verb in the form of "saying".</summary>
    CueParticiple = 1UL << 23,

    /// <summary>A cue verb in its base form ("say").</summary>
    CueBase = 1UL << 24,

    /// <summary>A noun for something said ("statement", "tweet").</summary>
    CueNoun = 1UL << 25,

    /// <summary>A cue that names whom one speaks to before the words ("told reporters").</summary>
    Tells = 1UL << 26,

    /// <summary>A cue that gives something a name ("called it a").</summary>
    Calls = 1UL << 27,

    /// <summary>A verb that marks speech only right beside the words ("smiled").</summary>
    Weak = 1UL << 28,

    /// <summary>A cue that takes its content for true ("noted"): no indirect speech.</summary>
    Presupposes = 1UL << 29,
    MaleWord = 1UL << 30,
    FemaleWord = 1UL << 31,
    Outlet = 1UL << 32,

    /// <summary>A word before a name that tells the part of a larger body ("House", "Republican").</summary>
    Affiliation = 1UL << 33,

    /// <summary>A finite verb of any kind that we know.</summary>
    Verb = 1UL << 34,

    /// <summary>A form of a cue verb that is as often a noun ("remarks", "calls").</summary>
    NounToo = 1UL << 35,

    /// <summary>An adjective that stands before nouns for people ("former").</summary>
    Modifier = 1UL << 36,

    /// <summary>A form of "to be".</summary>
    Being = 1UL << 37,

    /// <summary>A word in lower case that ends in "ed".</summary>
    PastForm = 1UL << 38,

    /// <summary>A word that is no name where it opens a sentence.</summary>
    Opener = 1UL << 39,

    /// <summary>A noun whose owner speaks ("her claim that").</summary>
    SpeechNoun = 1UL << 40,

    /// <summary>A cue that may report speech without marks ("said that").</summary>
    Reports = 1UL << 41,

    /// <summary>A stretch of time ("week", "months").</summary>
    TimeUnit = 1UL << 42,

    /// <summary>A word before a stretch of time ("last", "recent").</summary>
    TimeAdjective = 1UL << 43,

    AnyCue = CueFinite | CueParticiple | CueBase,
    FirstName = MaleName | FemaleName,
}
