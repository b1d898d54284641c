"""trafilatura, newspaper4k or resiliparse over the pages that standard input names, a path a line;
a JSON object a page. As: extract.py trafilatura"""
import json
import sys


def trafilatura():
    from trafilatura import extract

    return lambda page: extract(page, include_comments=False)


def newspaper4k():
    from newspaper import Article
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    def text(page):
        article = Article("https://page.example/", fetch_images=False)
        article.download(input_html=bytes_to_str(page, detect_encoding(page, from_html_meta=True)))
        article.parse()
        return article.text

    return text


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return lambda page: extract_plain_text(
        bytes_to_str(page, detect_encoding(page, from_html_meta=True)), main_content=True, alt_texts=False, links=False)


def main():
    extract = {"trafilatura": trafilatura, "newspaper4k": newspaper4k, "resiliparse": resiliparse}[sys.argv[1]]()
    for path in sys.stdin.read().splitlines():
        found = {"path": path, "text": "", "fault": None}
        with open(path, "rb") as page:
            content = page.read()
        try:
            found["text"] = extract(content) or ""
        except Exception as fault:  # a peer's fault is its own: the page counts as empty, and is told
            found["fault"] = "%s: %s" % (type(fault).__name__, fault)
        print(json.dumps(found))


if __name__ == "__main__":
    main()
