"""Trains the weights of the story's model (core/article_weights.c).

    story.py FEATURES CORPUS OUT      FEATURES: the program made of spec/train/features.c
                                      CORPUS: a folder with a folder a set, each with gold.json and pages as *.html

A leaf of a page is of the story (1) or not (0): by its share of words that stand, in order, in the page's gold text;
or by gold passages that it must or must not hold. Two logistic regressions: of a leaf's own features, then of those
and its surroundings by the first one's scores on pages that it was not trained on (five parts, split by site).
Weights are bounded by sign where the sign is known, so that no odd page turns a hint round. Needs numpy and scipy.
"""
import difflib
import glob,json,re,sys,subprocess,hashlib,time,numpy as np
from scipy.optimize import minimize
FEATURES,CORPUS,OUT=sys.argv[1:4]
T=OUT+'/'
SETS=['benchmark','trafilatura','mozilla']
def words(t): return re.findall(r"\w+",t or "")
def label(texts,gold):
    w=[words(t) for t in texts]; own=[i for i,x in enumerate(w) for _ in x]; flat=[x for y in w for x in y]
    hit=[0]*len(w)
    for a,_,n in difflib.SequenceMatcher(None,flat,words(gold),autojunk=False).get_matching_blocks():
        for k in range(n): hit[own[a+k]]+=1
    return [h/len(x) if x else 0 for h,x in zip(hit,w)]
def fold(t): return re.sub(r'\s+',' ',t or '').strip()
def labels(p):
    T=p['t']; n=len(T); y=np.zeros(n); w=np.zeros(n)
    if p['set']=='trafilatura':
        ft=[fold(t) for t in T]
        for c in p['gold']['with']:
            c=fold(c)
            for i,t in enumerate(ft):
                if c in t: y[i]=1; w[i]=1
        for c in p['gold']['without']:
            c=fold(c)
            for i,t in enumerate(ft):
                if c in t: w[i]=0 if w[i]>0 and y[i]==1 else 1
        return y,w*5.0
    fr=np.array(label(T,p['gold']['body']))
    y=(fr>.5).astype(float)
    nw=np.array([len(re.findall(r'\w+',t)) for t in T],float)
    w=np.minimum(4,1+np.log2(1+nw)/2); w[nw==0]=0
    w*=120/max(60,w.sum())*(.3 if p['set']=='mozilla' else 2)
    w[(fr>.2)&(fr<.8)]*=.3
    return y,w
def pages(s): return sorted(glob.glob(f'{CORPUS}/{s}/*.html'))
def load():
    P=[];
    for s in SETS:
        subprocess.check_call([FEATURES,'build/spec/words.tsv',T+s+'.fj',T+s+'.fb']+pages(s))
        L=open(T+s+'.fj').read().split('\n'); C=json.loads(L[0]); N=json.loads(L[1])
        gold=json.load(open(f'{CORPUS}/{s}/gold.json'))
        F=np.fromfile(T+s+'.fb',dtype='f4').reshape(-1,len(N)); o=0
        for x in L[2:]:
            if not x: continue
            p=json.loads(x); n=len(p['t']); p['F']=F[o:o+n]; o+=n; p['gold']=gold[p['k']]; p['set']=s
            m=re.match(r'https?://([^/]+)',p['gold'].get('url') or ''); host='.'.join(m.group(1).split('.')[-2:]) if m else p['k'].rsplit('-',1)[0]
            p['fold']=int(hashlib.md5(host.encode()).hexdigest(),16)%5
            p['y'],p['w']=labels(p); P.append(p)
    return N,C,P
NEG='NAVIGATION RELATED SIDE SHARE SUBSCRIBE COMMENT ADVERT NOTICE MASTHEAD ABOUT BYLINE DATE HIDDEN SEARCH PULL NAV_TAG ASIDE_TAG EDGE_TAG FORM_TAG UNSEEN PICTURE FIGURE_TAG HEADLINE'.split()
def sign(n):
    if n.startswith('cue ') or n.startswith('whole cue '): return -1
    if n.startswith('below ') or n.startswith('near '):
        h=n.split()[1]
        if h in NEG: return -1
        if h in ('BODY','STORY'): return 1
        return 0
    if n in ('SHORT_CUE','LINKED','ALL_LINKED','TITLE','REPEATED','REPEATED_EDGE','COPY','DECK_LIKE','FIRST_DESCRIBED','AFTER_PICTURE','MAIL','TIME','UNCLAIMED','BEFORE','AFTER','AWAY','CAPTION','BEFORE_CUE','SHORT_UNENDED','HEADING_BEFORE_OTHER'): return -1
    if n in ('ENDED','ENDS','COMMAS','STRONG','CLAIMED','INSIDE','BRANCH_MASS','PARENT_MASS','SIBLING','SHARE_OF_PAGE','HEADING_BEFORE_STRONG','ctx OWN','ctx WINDOW','ctx PARENT','ctx PARENT_2','ctx PARENT_3','ctx MAKE','ctx INSIDE','ctx SHARE','ctx NEIGHBOUR','ctx NEXT','ctx BEFORE_2','ctx NEXT_2','ctx BETWEEN'): return 1
    if n in ('ctx NONE_BEFORE','ctx NONE_AFTER','ctx STEPS','ctx GAP_BEFORE','ctx GAP_AFTER'): return -1
    return 0
def fit(A,y,w,names,lam=8.0):
    A=A.astype('f8'); sd=A.std(0)+1e-6; sd=np.maximum(sd,.05); X=A/sd
    sg=np.array([sign(n) for n in names]); b=[(None,None) if s==0 else (0,None) if s>0 else (None,0) for s in sg]
    reg=np.full(len(names),lam); reg[names.index('ONE')]=.01
    def f(c):
        z=X@c; p=1/(1+np.exp(-np.clip(z,-30,30)))
        loss=(w*(np.logaddexp(0,z)-y*z)).sum()+.5*(reg*c*c).sum()
        return loss, X.T@(w*(p-y))+reg*c
    r=minimize(f,np.zeros(len(names)),jac=True,bounds=b,method='L-BFGS-B',options={'maxiter':300})
    return r.x/sd
def cat(ps,k): return np.concatenate([p[k] for p in ps])
def train(ps,key,names,lam):
    A=cat(ps,key); y=cat(ps,'y'); w=cat(ps,'w'); m=w>0
    return fit(A[m],y[m],w[m],names,lam)
def score(P,key):
    """The share of weighted leaves that are told right, a set."""
    out=[]
    for s in SETS:
        ps=[p for p in P if p['set']==s]; w=cat(ps,'w'); right=(cat(ps,key)>0)==(cat(ps,'y')>.5)
        out.append('%s %.4f'%(s,(w*right).sum()/w.sum()))
    return '  '.join(out)
def contexts(P):
    for s in SETS:
        ps=[p for p in P if p['set']==s]
        np.concatenate([p['s1'] for p in ps]).astype('f4').tofile(T+s+'.s1')
        subprocess.check_call([FEATURES,'build/spec/words.tsv',T+'x.fj',T+'x.fb','-s',T+s+'.s1',T+s+'.cx']+pages(s))
        X=np.fromfile(T+s+'.cx',dtype='f4').reshape(-1,len(CT)); o=0
        for p in ps: n=len(p['t']); p['G']=np.concatenate([p['F'],X[o:o+n]],1); o+=n
def emit(names,ctx,w1,w2):
    o='''/* The weights of the story's model, by feature (core/article_model.h): trained on
 * public pages by spec/train/story.py, which writes this file. A weight above 0
 * speaks for the story. */
#include "article_model.h"

'''
    def rows(ns,w):
        r=[]
        for n,x in zip(ns,w):
            k='NG_FEATURE_'+n
            if n.startswith('ctx '): k='NG_FEATURE_COUNT + NG_CONTEXT_'+n[4:]
            elif n.startswith('whole cue '): k='NG_FEATURE_WHOLE_CUES + NG_CUE_AT_'+n[10:]
            elif n.startswith('cue '): k='NG_FEATURE_CUES + NG_CUE_AT_'+n[4:]
            elif n.startswith('below ') or n.startswith('near '):
                a,h=n.split(); k='NG_FEATURE_%s + NG_HINT_AT_%s'%(a.upper(),h)
            if abs(x)>=.0005: r.append('    [%s] = %.3ff,'%(k,x))
        return '\n'.join(r)
    o+='const float ng_article_first[NG_FEATURE_COUNT] = {\n'+rows(names,w1)+'\n};\n\n'
    o+='const float ng_article_second[NG_FEATURE_COUNT + NG_CONTEXT_COUNT] = {\n'+rows(names+ctx,w2)+'\n};\n'
    open('core/article_weights.c','w').write(o)
if __name__=='__main__':
    t=time.time(); NM,CT,P=load(); print('loaded',time.time()-t)
    for f in range(5):
        w1=train([p for p in P if p['fold']!=f],'F',NM,8.0)
        for p in P:
            if p['fold']==f: p['s1']=p['F']@w1
    print('first ',score(P,'s1'),'%.0fs'%(time.time()-t),flush=True)
    contexts(P); print('%.0fs'%(time.time()-t))
    for lam in (8.0,):
        for f in range(5):
            w2=train([p for p in P if p['fold']!=f],'G',NM+CT,lam)
            for p in P:
                if p['fold']==f: p['s2']=p['G']@w2
        print('second',lam,score(P,'s2'),'%.0fs'%(time.time()-t),flush=True)
    w1=train(P,'F',NM,8.0); w2=train(P,'G',NM+CT,8.0)
    emit(NM,CT,w1,w2)
