namespace NewsApi.Parsing.Words;

internal static partial class OutletTable
{
    /// <summary>Newspapers and magazines.</summary>
    public const string Papers = """
        The New York Times; New York Times; NYT; N.Y. Times; NY Times; New York Times Magazine
        The Washington Post; Washington Post; WaPo
        The Wall Street Journal; Wall Street Journal; WSJ; W.S.J.
        Los Angeles Times; L.A. Times; LA Times
        USA Today; USA TODAY
        New York Post; NY Post; N.Y. Post
        New York Daily News
        Newsday
        Chicago Tribune
        Chicago Sun-Times
        The Boston Globe; Boston Globe
        Boston Herald
        San Francisco Chronicle
        Houston Chronicle
        The Dallas Morning News; Dallas Morning News
        Miami Herald
        Tampa Bay Times
        The Philadelphia Inquirer; Philadelphia Inquirer
        The Atlanta Journal-Constitution; Atlanta Journal-Constitution
        Detroit Free Press
        The Detroit News; Detroit News
        The Seattle Times; Seattle Times
        The Denver Post; Denver Post
        The Arizona Republic; Arizona Republic
        Minneapolis Star Tribune; Star Tribune
        The Washington Times; Washington Times
        The Washington Examiner; Washington Examiner
        The Christian Science Monitor; Christian Science Monitor
        McClatchy; McClatchy Newspapers; McClatchy News
        The Times; the Times; The Times of London; Times of London; The London Times
        The Sunday Times; Sunday Times
        The Guardian; Guardian
        The Observer; the Observer
        The Daily Telegraph; Daily Telegraph; The Telegraph; the Telegraph; The Sunday Telegraph; Sunday Telegraph
        The Independent; the Independent
        Financial Times; FT
        Daily Mail; Mail on Sunday; MailOnline; Mail Online
        Daily Mirror; The Mirror; the Mirror
        Daily Express; Sunday Express
        The Sun; the Sun; The Sun on Sunday
        The Economist; Economist
        Evening Standard; London Evening Standard; The Standard
        The Scotsman; Scotsman
        The Irish Times; Irish Times
        Irish Independent
        Le Monde
        Le Figaro
        Libération; Liberation
        Le Parisien
        L'Equipe; L’Équipe; L'Équipe
        Der Spiegel; Spiegel
        Die Zeit
        Bild; Bild am Sonntag
        Die Welt; Welt; Welt am Sonntag
        Süddeutsche Zeitung; Sueddeutsche Zeitung
        Frankfurter Allgemeine Zeitung; FAZ; Frankfurter Allgemeine
        Handelsblatt
        Tagesspiegel; Der Tagesspiegel
        Neue Zürcher Zeitung; NZZ; Neue Zuercher Zeitung
        Der Standard
        Corriere della Sera
        La Repubblica; Repubblica
        La Stampa
        El País; El Pais
        El Mundo
        La Vanguardia
        Público
        De Telegraaf
        Le Soir
        Dagens Nyheter
        Aftonbladet
        Aftenposten
        Politiken
        Helsingin Sanomat
        Gazeta Wyborcza
        Rzeczpospolita
        Kommersant; Kommersant newspaper
        Vedomosti
        Izvestia
        Novaya Gazeta
        Komsomolskaya Pravda
        Rossiiskaya Gazeta; Rossiyskaya Gazeta
        Kyiv Post
        People's Daily; People’s Daily
        Global Times
        China Daily
        South China Morning Post; SCMP
        Caixin
        The Straits Times; Straits Times
        Nikkei; Nikkei Asia; Nikkei Asian Review
        Asahi Shimbun; Asahi
        Yomiuri Shimbun; Yomiuri
        Mainichi Shimbun; Mainichi
        The Japan Times; Japan Times
        The Korea Herald; Korea Herald
        The Korea Times; Korea Times
        Chosun Ilbo
        JoongAng Ilbo
        Dong-A Ilbo
        Rodong Sinmun
        The Times of India; Times of India
        Hindustan Times
        The Hindu; the Hindu
        The Indian Express; Indian Express
        The Economic Times; Economic Times
        Dawn newspaper; the Dawn
        The Daily Star; Daily Star
        Bangkok Post
        The Jakarta Post; Jakarta Post
        The Sydney Morning Herald; Sydney Morning Herald
        The Age; the Age
        The Australian; the Australian newspaper
        The New Zealand Herald; New Zealand Herald
        Haaretz; Ha'aretz; Ha’aretz
        The Jerusalem Post; Jerusalem Post
        The Times of Israel; Times of Israel
        Yedioth Ahronoth; Yediot Aharonot; Yedioth Aharonoth
        Hürriyet; Hurriyet
        Asharq Al-Awsat
        Al-Ahram
        The National; the National newspaper
        Arab News
        Gulf News
        The Globe and Mail; Globe and Mail
        Toronto Star
        National Post
        La Presse
        Folha de S.Paulo; Folha de S. Paulo; Folha
        O Globo
        O Estado de S. Paulo; Estadão
        Clarín; Clarin
        La Nación; La Nacion
        El Universal
        Reforma; Reforma newspaper
        Daily Nation; Daily Nation newspaper
        Mail & Guardian
        The Punch; Punch newspaper
        Granma
        Time; Time magazine; TIME; TIME magazine; Time Magazine
        Newsweek; Newsweek magazine
        The New Yorker; New Yorker; New Yorker magazine
        The Atlantic; the Atlantic; The Atlantic magazine
        New York magazine; New York Magazine
        Vanity Fair
        Rolling Stone; Rolling Stone magazine
        Foreign Policy; Foreign Policy magazine
        Forbes; Forbes magazine
        Fortune; Fortune magazine
        The Nation; the Nation magazine
        National Review
        The Weekly Standard; Weekly Standard
        The New Republic; New Republic
        People magazine; People Magazine
        Variety; Variety magazine
        The Hollywood Reporter; Hollywood Reporter
        Billboard; Billboard magazine
        Sports Illustrated
        National Geographic
        Scientific American
        New Scientist
        Nature; Nature magazine; the journal Nature
        Paris Match
        Le Point
        L'Express; L’Express
        Stern; Stern magazine
        Focus magazine
        """;
}
