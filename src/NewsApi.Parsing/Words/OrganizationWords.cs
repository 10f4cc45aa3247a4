namespace NewsApi.Parsing.Words;

/// <summary>Words by which the name of an organisation is known.</summary>
internal static class OrganizationWords
{
    public static readonly (Traits Traits, string Words)[] Lists =
    [
        (Traits.Organization,
            """
            committee party university college institute institution department ministry council court congress senate parliament
            commission agency bureau office association federation union league society foundation fund bank group company corporation
            corp. corp inc inc. ltd ltd. llc co. co plc center centre school academy church board authority service services
            administration campaign camp coalition alliance network project organization organisation organizations press times post journal
            news magazine tribune herald gazette globe examiner guardian independent telegraph chronicle daily review observer
            police hospital museum library theater theatre team club partners holdings industries systems international
            laboratories labs technologies motors airlines airways action movement front brigade army navy force forces guard
            house caucus chamber assembly legislature cabinet treasury pentagon kremlin hezbollah hamas taliban nato
            trust society initiative program programme conference convention pac nation nations reserve
            democrats republicans conservatives liberals enterprises studios records entertainment media television radio
            editorial show act file amendment tower hotel avenue award prize airport accord treaty strategies associates consulting survey poll research studies
            """),
        (Traits.Outlet,
            """
            ap afp reuters bbc cnn nbc abc cbs msnbc npr pbs fox bloomberg politico breitbart axios vox buzzfeed aljazeera tass
            xinhua yonhap kyodo interfax c-span univision telemundo espn huffpost mother gawker salon slate vice
            """),
    ];
}
