-- One folded form of names, made here alone: whoever compares or looks for a name, in any table and any module, folds
-- both sides by this function. It relies on no locale, for an agency's own PostgreSQL may know ASCII only.
-- Case, accents, letters that ASCII lacks, apostrophes, invisible characters and the digits of other scripts are evened
-- out; whatever is neither letter nor digit separates words.
create function folded(words text) returns text language plpgsql immutable strict parallel safe as $$
declare
    plain text := words;
begin
    if octet_length(plain) > char_length(plain) then
        plain := lower(normalize(translate(plain, '´΄᾽᾿῾´', ''), nfkd) collate "C");
        -- accents of Latin, Greek, Cyrillic, Hebrew and Arabic; apostrophes; what nobody sees
        plain := regexp_replace(plain,
            '[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640'
            '\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF'
            '\uFE20-\uFE2F\u02B9-\u02C1\u02C8\u02CA\u02CB\u02EE\u055A\u05F3\u2018-\u201B\u2032-\u2037\uA78B\uA78C'
            '\u00AD\u034F\u061C\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB'
            '\U000E0000-\U000E0FFF]+',
            '', 'g');
        -- signs and blanks of all kinds
        plain := regexp_replace(plain,
            '[\u0080-\u00BF\u00D7\u00F7\u02C2-\u02DF\u02E5-\u02FF\u0375\u037E\u0384\u0385\u0387'
            '\u0482\u055B-\u055F\u0589-\u058F\u05BE\u05C0\u05C3\u05C6\u05F4\u0606-\u060F\u061B\u061D-\u061F\u066A-\u066D'
            '\u06D4\u06DE\u06E9\u0700-\u070D\u0964\u0965\u0970\u0E3F\u0E4F\u0E5A\u0E5B\u0F01-\u0F14\u104A-\u104F\u10FB'
            '\u115F\u1160\u1360-\u1368\u166D\u1680\u17B4\u17B5\u17D4-\u17D6\u17D8-\u17DB\u1800-\u180A\u1FBD-\u1FC1'
            '\u2000-\u200A\u2010-\u2017\u201C-\u2029\u202F-\u2031\u2038-\u205F\u207A-\u207E\u208A-\u208E\u20A0-\u20CF'
            '\u2100-\u2182\u2190-\u2BFF\u2E00-\u2E2E\u2E30-\u3004\u3008-\u3020\u3030\u3036\u3037\u303D-\u303F\u30A0'
            '\u30FB\uFD3E-\uFD4F\uFDFC-\uFDFF\uFFFC\uFFFD\U0001F000-\U0001FBFF]+',
            ' ', 'g');
    end if;
    if octet_length(plain) > char_length(plain) then
        plain := translate(plain,
            'ÆÐØÞðøĐđĦħıĸŁłŊŋŒŦŧƀƁƂƄƆƇƈƉƊƋƎƏƐƑƒƓƔƖƗƘƙƚƜƝƟƢƤƥƦƧƩƬƭƮƱƲƳƴƵƶƷƸƼǝǤǥǶǷȜȠȡȢȤȷȺȻȼȽȾȿɀɁɃɄɅɆɇɈɉɊɋ'
            'ɌɍɎɏةى٠١٢٣٤٥٦٧٨٩کھہیېە۰۱۲۳۴۵۶۷۸۹ЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌ'
            'ҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӏӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮɓɔɖɗəɛɠɣɨɩɫɲɵʉʋʝͰͲͶͿΑΒΓΔΕ'
            'ΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςϏϘϚϜϞϠϷϺϽϾϿԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖ०१२३४५६७८९০১২৩৪৫৬৭৮৯๐'
            '๑๒๓๔๕๖๗๘๙၀၁၂၃၄၅၆၇၈၉ႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾ'
            'ᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯ០១២៣៤៥៦៧៨៩ᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮ'
            'ᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿẞỺỼỾⱠⱢⱣⱤⱥⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿ',
            'ædoþdoddhhikllnnœttbbƃƅoccddƌeeeffggiikklɯnoƣppʀƨʃttʈʊvyyzzʒƹƽeggƕƿȝƞdȣȥjacclⱦszɂbuʌeejjqq'
            'rryyهي0123456789كههييه0123456789ђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍ'
            'ҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿiӄӆӈӊӌӎiӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯboddeeggiilnouvjͱͳͷϳαβγδε'
            'ζηθικλμνξοπρστυφχψωσϗϙϛϝϟϡϸϻͻͼͽաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ012345678901234567890'
            '1234567890123456789ⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎ'
            'ꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿ0123456789აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხ'
            'ჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿßỻỽỿⱡlᵽɽaⱨⱪⱬɑɱɐɒⱳⱶsz');
        plain := replace(replace(replace(replace(plain, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
    end if;
    plain := translate(lower(plain collate "C"), '''`', '');
    return btrim(regexp_replace(plain, '[\u0001-\u002F\u003A-\u0060\u007B-\u007F]+', ' ', 'g'));
end $$;

-- The letters that German, Nordic and Azerbaijani names are also spelled with two others for, or with another one.
create function spelled_out(name text) returns text language plpgsql immutable strict parallel safe as $$
declare
    composed text := translate(normalize(name, nfc), 'ÄÖÜÅØƏ', 'äöüåøə');
begin
    return translate(replace(replace(replace(replace(replace(
        composed, 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'å', 'aa'), 'ø', 'oe'), 'ə', 'a');
end $$;

-- All that a name is found by: its folded words, the same written as one word, and spelled out.
-- An index rests on it, and PostgreSQL reads the values of indexed expressions (ANALYZE, REINDEX, a restore) without
-- any search path: the functions that it calls are found where it was made.
create function name_words(name text) returns text language plpgsql immutable strict parallel safe
set search_path from current as $$
declare
    words text := folded(name);
    other text := case when octet_length(name) = char_length(name) then words else folded(spelled_out(name)) end;
begin
    return words
        || case when words like '% %' then ' ' || replace(words, ' ', '') else '' end
        || case when other <> words then ' ' || other else '' end;
end $$;

-- Two names are the same if their keys are: the folded words in the order of the alphabet.
create function name_key(first_name text, last_name text) returns text
    language sql immutable strict parallel safe
    return coalesce((
        select string_agg(word, ' ' order by word collate "C")
        from unnest(string_to_array(folded(first_name || ' ' || last_name), ' ')) word where word <> ''), '');

-- The American Soundex of a name's first word; empty where it has no Latin letter.
create function name_sound(name text) returns text
    language sql immutable strict parallel safe
    return (
        select case when letters = '' then '' else rpad(left(left(letters, 1) || replace(substr(regexp_replace(translate(
                left(letters, 1) || regexp_replace(substr(letters, 2), '[hw]', '', 'g'),
                'abcdefghijklmnopqrstuvwxyz', '01230120022455012623010202'), '(.)\1+', '\1', 'g'), 2), '0', ''), 4), 4, '0')
            end
        from (select regexp_replace(split_part(folded(name), ' ', 1), '[^a-z]', '', 'g') as letters) word);

-- The last nine digits, which are the same with and without a country's code; null for fewer than four, and without
-- an extension.
create function phone_digits(phone text) returns text
    language sql immutable strict parallel safe
    return (
        select case when length(digits) >= 4 then right(digits, 9) end
        from (select replace(regexp_replace(folded(regexp_replace(phone,
            '\s*(;\s*ext\s*=|ext(ension)?\.?|x|#)\s*\d+\s*$', '', 'i')), '[^0-9]', '', 'g'), ' ', '') as digits) number);

-- A search that wants a word beginning with each of those typed; null where nothing but signs was typed.
create function folded_query(dictionary regconfig, typed text) returns tsquery
    language sql immutable strict parallel safe
    return (
        select to_tsquery(dictionary, string_agg(word || ':*', ' & '))
        from unnest(string_to_array(folded(typed), ' ')) word where word <> '');
